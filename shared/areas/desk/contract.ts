import { z } from 'zod';
import { scannedText } from '../../kernel/barcode.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { job } from '../clocks/contract.ts';
import { declare } from '../errors.ts';

/** What a scan or a typed word may mean, each with what is needed to open the right screen. */
export const finding = z.object({
  kind: z.enum([
    'unit',
    'bin',
    'part',
    'delivery',
    'request',
    'issue',
    'sale',
    'obligation',
    'returnList',
    'parcel',
    'claim',
    'question',
    'rma',
    'machine',
    'inspection',
    'stocktake',
    'disposal',
    'document',
    'label',
    'station',
    'engineer',
  ]),
  /** The key that the screen opens on: a code, number, barcode or id. */
  key: z.string(),
  title: z.string(),
  detail: z.string(),
});
export type Finding = z.output<typeof finding>;

/** The first screen and the scan line: what waits, and where everything is. */
export const desk = {
  /** Exact matches first; where there is none, a search by name, code part or pinyin initials. */
  find: query({
    access: 'signedIn',
    input: z.object({ text: z.string().max(2000).transform(scannedText) }),
    output: z.object({ isExact: z.boolean(), findings: z.array(finding) }),
  }),
  /** The copies of the embedded database, the newest first; the folder is null on PostgreSQL, which is backed up by whoever runs it. */
  backups: query({
    access: ['administrator'],
    input: nothing,
    output: z.object({
      folder: z.string().nullable(),
      copies: z.array(z.object({ name: z.string(), bytes: z.int(), at: z.string() })),
    }),
  }),
  /** Makes a copy now, besides the daily one. */
  backUp: command({
    access: ['administrator'],
    input: nothing,
    output: job,
    errors: declare('BACKUP_ELSEWHERE'),
  }),
  today: query({
    access: 'signedIn',
    input: nothing,
    output: z.object({
      openDeliveries: z.int(),
      /** Deliveries of today that differ and of which nobody has told the sender yet (R4.1.2a). */
      differencesToReport: z.int(),
      awaitingInspection: z.int(),
      awaitingPutAway: z.int(),
      unlabelled: z.int(),
      openIssues: z.int(),
      /** Days without a copy of the data, where more than a long weekend has passed. */
      daysWithoutBackup: z.int(),
      stocktakesOpen: z.int(),
      stocktakesToDecide: z.int(),
      /** 1 where nothing has been counted in this half month yet (R4.10). */
      stocktakeDue: z.int(),
      disposalsToDecide: z.int(),
      disposalsToHandOver: z.int(),
      /** 1 where the month ends and what is bad has not been listed yet (S2-5). */
      disposalDue: z.int(),
      belowSafety: z.int(),
      requestsToSign: z.int(),
      requestsToShip: z.int(),
      paymentsToNotify: z.int(),
      overdueHq: z.int(),
      overdueStations: z.int(),
      dueToday: z.int(),
      proposals: z.int(),
      salesToWriteOff: z.int(),
      listsToConfirm: z.int(),
      parcelsToReceive: z.int(),
      parcelExceptions: z.int(),
      openClaims: z.int(),
      openQuestions: z.int(),
      rmasToDecide: z.int(),
      rmasToArrive: z.int(),
      rmaDifferences: z.int(),
      machinesToRepair: z.int(),
      machinesToInspect: z.int(),
      concessions: z.int(),
      machinesToDispose: z.int(),
    }),
  }),
};
