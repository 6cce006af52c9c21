import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { ledgers as contract } from '../../../shared/areas/ledgers/contract.ts';
import { outsideTexts } from '../../../shared/areas/ledgers/outsideTexts.ts';
import { agenda, clocksOfStation, reminderHorizon } from '../clocks/agenda.ts';
import type { QueryContext } from '../context.ts';
import { shippingNote } from '../issuing/shippingNote.ts';
import type { Operations } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { loanRows, owedRows } from './rows/loans.ts';
import { overdueSheet, reminderSheet } from './sheets/deadlines.ts';
import { loansSheet } from './sheets/loans.ts';
import { owedSheet } from './sheets/owed.ts';
import { shippingNoteSheet } from './sheets/shippingNote.ts';
import { printing, workbook } from './workbook/file.ts';

type Ledgers = Operations<typeof contract>;

/** The workbooks of what stands open now, of one station or all, and the paper of one shipment. */
export const outside: Pick<Ledgers, 'shippingNote' | 'loans' | 'overdue' | 'reminder' | 'owed'> = {
  shippingNote: async (context, input) => {
    const note = await shippingNote(context, input);
    return workbook(await shippingNoteSheet(note, printing(context)), title(context, 'shippingNote'), note.number);
  },

  loans: async (context, { stationCode }) => {
    const station = await stationAsked(context, stationCode);
    const rows = await loanRows(context.db, station?.id ?? null, context.today);
    return workbook(await loansSheet(rows, station, printing(context)), ...named(context, 'loans', station));
  },

  overdue: async (context, { stationCode }) => {
    const station = await stationAsked(context, stationCode);
    const clocks = await overdueClocks(context, station?.stationCode);
    return workbook(await overdueSheet(clocks, station, printing(context)), ...named(context, 'overdue', station));
  },

  reminder: async (context, { stationCode }) => {
    const station = await stationByCode(context, stationCode);
    const clocks = await clocksOfStation(context, station.id, reminderHorizon(context.today));
    const own = clocks.filter((clock) => clock.duty === 'station');
    return workbook(await reminderSheet(own, station, printing(context)), ...named(context, 'reminder', station));
  },

  owed: async (context, { stationCode }) => {
    const station = await stationAsked(context, stationCode);
    const rows = await owedRows(context.db, station?.id ?? null, context.today);
    return workbook(await owedSheet(rows, station, printing(context)), ...named(context, 'owed', station));
  },
};

type Station = Awaited<ReturnType<typeof stationByCode>>;

/** The station that a workbook is of; null for all. A station's sign-in gets its own whatever it asks for (R4.1). */
async function stationAsked(context: QueryContext, code: string | undefined): Promise<Station | null> {
  const own = stationScope(context.caller);
  if (own) return selectStations(context).where('id', '=', own).executeTakeFirstOrThrow();
  return code === undefined ? null : stationByCode(context, code);
}

async function stationByCode(context: QueryContext, code: string) {
  const station = await selectStations(context).where('code', '=', code).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: code });
  return station;
}

function selectStations({ db }: QueryContext) {
  return db.selectFrom('station').select(['id', 'code as stationCode', 'name as stationName', 'contact', 'phone']);
}

/** Every deadline that is over, page by page as the screen reads them. */
async function overdueClocks(context: QueryContext, stationCode: string | undefined): Promise<Clock[]> {
  const clocks: Clock[] = [];
  let cursor: string | undefined;
  do {
    const page = await agenda(context, { state: 'overdue', stationCode, limit: 500, cursor });
    clocks.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return clocks;
}

function named(context: QueryContext, which: keyof typeof outsideTexts.en.title, station: Station | null) {
  const code = station ? [station.stationCode] : [];
  return [title(context, which), ...code, context.today];
}

function title({ language }: QueryContext, which: keyof typeof outsideTexts.en.title): string {
  return outsideTexts[language].title[which];
}
