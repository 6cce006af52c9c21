import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { maskedNumber, PERSONAL } from '../../../shared/areas/machines/masking.ts';
import type { RmaState } from '../../../shared/areas/machines/words.ts';
import { newId } from '../../database/ids.ts';
import { type Operations, prepared } from '../operation.ts';
import { checkPaper, fileOf, storeFile } from '../receiving/files.ts';
import { mayLook } from './lineRows.ts';
import { loadRma, rmaAfter, rmaIdOf, rmaInState } from './rmas.ts';

type Rmas = Operations<typeof contract>['rmas'];

/** Papers and pictures are added until the machines have come; none is ever taken away again. */
const OPEN: readonly RmaState[] = [
  'draft',
  'reported',
  'assessed',
  'applied',
  'judged',
  'authorised',
  'packed',
  'shipped',
  'arrived',
];

export const evidence: Pick<Rmas, 'addEvidence' | 'evidence'> = {
  addEvidence: prepared(
    (_context, { file }) => checkPaper(file),
    async (context, { lineId, kind, idNumber, file }, paper) => {
      const { tx, now, by } = context;
      const { row } = await rmaInState(context, await rmaIdOf(tx, lineId), OPEN);
      await storeFile(tx, paper, now);
      await tx
        .insertInto('rma_evidence')
        .values({
          id: newId<'EvidenceId'>(),
          line_id: lineId,
          kind,
          number: maskedNumber(kind, idNumber),
          hash: paper.hash,
          name: file.name.slice(0, 120).toWellFormed(),
          at: now,
          user_id: by.id,
        })
        .execute();
      return rmaAfter(context, row.id);
    },
  ),

  evidence: async (context, { id }) => {
    const { db, caller } = context;
    const found = await db
      .selectFrom('rma_evidence')
      .innerJoin('rma_line', 'rma_line.id', 'rma_evidence.line_id')
      .innerJoin('file', 'file.hash', 'rma_evidence.hash')
      .select(['rma_line.rma_id', 'rma_evidence.kind', 'file.content', 'file.mime', 'file.hash'])
      .where('rma_evidence.id', '=', id)
      .executeTakeFirst();
    if (!found) throw new AppError('NOT_FOUND', { kind: 'evidence', key: id });
    const { row } = await loadRma(context, found.rma_id);
    if (PERSONAL.includes(found.kind) && !mayLook(caller, row)) {
      throw new AppError('FORBIDDEN', { needed: ['afterSalesManager', 'serviceManager', 'leadership'] });
    }
    return fileOf(found);
  },
};
