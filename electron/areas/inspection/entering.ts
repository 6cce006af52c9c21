import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import type { Entry } from '../../../shared/areas/inspection/inspections.ts';
import type { Dot, InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { assertNever } from '../../../shared/kernel/decision.ts';
import { millimetres, readMillimetres } from '../../../shared/kernel/length.ts';
import { proseOf } from '../../../shared/kernel/text.ts';
import { type Operations, prepared } from '../operation.ts';
import { checkPicture, fileOf, storeFile } from '../receiving/files.ts';
import { inspectionAtBench, inspectionById, judgementOf, type LoadedInspection } from './inspections.ts';

type Inspections = Operations<typeof contract>;

/** What the inspector says, one thing after the other, each kept at once. */
export const entering: Pick<Inspections, 'enter' | 'addPhoto' | 'photo'> = {
  enter: async (context, { id, revision, entry }) => {
    const { tx } = context;
    const found = await inspectionAtBench(context, id, revision);
    const record = withEntry(found, entry);
    await tx
      .updateTable('inspection')
      .set({ record: JSON.stringify(record), revision: revision + 1 })
      .where('id', '=', id)
      .execute();
    return inspectionById(tx, id);
  },

  addPhoto: prepared(
    (_context, { file }) => checkPicture(file),
    async (context, { id, key, file }, picture) => {
      const { tx, now } = context;
      await inspectionAtBench(context, id, null);
      await storeFile(tx, picture, now);
      await tx
        .insertInto('inspection_photo')
        .values({
          inspection_id: id,
          key,
          hash: picture.hash,
          name: file.name.slice(0, 120).toWellFormed(),
          at: now,
        })
        .onConflict((oc) => oc.columns(['inspection_id', 'key', 'hash']).doNothing())
        .execute();
      return inspectionById(tx, id);
    },
  ),

  photo: async ({ db }, { hash }) => {
    const file = await db
      .selectFrom('file')
      .innerJoin('inspection_photo', 'inspection_photo.hash', 'file.hash')
      .select(['file.hash', 'file.content', 'file.mime'])
      .where('file.hash', '=', hash)
      .limit(1)
      .executeTakeFirst();
    if (!file) throw new AppError('NOT_FOUND', { kind: 'photo', key: hash.slice(0, 12) });
    return fileOf(file);
  },
};

/** The record after one entry. Throws what is wrong with it, in the words of the bench. */
function withEntry(found: LoadedInspection, entry: Entry): InspectionRecord {
  const { record, standard } = found;
  switch (entry.kind) {
    case 'check':
      return withCheck(found, entry);
    case 'gap':
      return withGap(record, standard, entry);
    case 'dot':
      return withDot(found, entry.dot);
    case 'removeDot':
      if (entry.at >= record.dots.length) throw new AppError('ITEM_UNKNOWN', { item: String(entry.at + 1) });
      return { ...record, dots: record.dots.filter((_dot, at) => at !== entry.at) };
    case 'panelSeen':
      return { ...record, isPanelSeen: entry.isSeen };
    default:
      return assertNever(entry);
  }
}

function withCheck(
  found: LoadedInspection,
  { key, state, reason }: Extract<Entry, { kind: 'check' }>,
): InspectionRecord {
  const { record, standard } = found;
  const line = judgementOf(found).lines.find((each) => each.key === key && each.kind === 'check');
  const item = line && standard.items.find((each) => each.id === line.itemId);
  if (!line || item?.kind !== 'check') throw new AppError('ITEM_UNKNOWN', { item: key });
  const { [key]: _before, ...others } = record.checks;
  if (state === null) return { ...record, checks: others };
  const said = proseOf(reason).slice(0, 120);
  if (state === 'notApplicable') {
    if (!item.mayBeNotApplicable) throw new AppError('LINE_MUST_APPLY', { clause: line.clause });
    if (said === '') throw new AppError('ITEM_REASON_REQUIRED', { clause: line.clause });
  }
  return { ...record, checks: { ...others, [key]: { state, reason: said } } };
}

function withGap(
  record: InspectionRecord,
  { items, gauge }: StandardDocument,
  { side, point, mm, isConfirmed }: Extract<Entry, { kind: 'gap' }>,
): InspectionRecord {
  if (!items.some((item) => item.kind === 'length' && item.side === side)) {
    throw new AppError('ITEM_UNKNOWN', { item: side });
  }
  const read = readMillimetres(mm, gauge.stepUm);
  if ('refused' in read && read.refused !== 'BLANK') throw gapRefusal(read.refused, mm, gauge.stepUm);
  const um = 'um' in read ? read.um : null;
  if (um !== null && um > gauge.askBackUm && !isConfirmed) {
    throw new AppError('GAP_IMPLAUSIBLE', { typed: millimetres(um), most: millimetres(gauge.askBackUm) });
  }
  const points = [...record.gaps[side]];
  while (points.length <= point) points.push(null);
  points[point] = um;
  // A point that nobody measured leaves no hole at the end.
  while (points.at(-1) === null) points.pop();
  return { ...record, gaps: { ...record.gaps, [side]: points } };
}

function gapRefusal(
  refused: 'NOT_LENGTH' | 'NEGATIVE' | 'TOO_FINE' | 'TOO_LONG',
  mm: string,
  stepUm: number,
): AppError {
  const typed = mm.trim().slice(0, 20);
  switch (refused) {
    case 'NEGATIVE':
      return new AppError('GAP_NEGATIVE', { typed });
    case 'TOO_FINE':
      return new AppError('GAP_TOO_FINE', { typed, step: millimetres(stepUm) });
    case 'NOT_LENGTH':
    case 'TOO_LONG':
      return new AppError('GAP_NOT_LENGTH', { typed });
    default:
      return assertNever(refused);
  }
}

/** More dots than this no verdict needs: the panel has failed long before. */
const MOST_DOTS = 2_000;

function withDot({ record, row }: LoadedInspection, dot: Dot): InspectionRecord {
  if (dot.x >= row.width_px || dot.y >= row.height_px) {
    throw new AppError('DOT_OUTSIDE', { width: row.width_px, height: row.height_px });
  }
  if (record.dots.length >= MOST_DOTS) throw new AppError('TOO_MANY_DOTS', { most: MOST_DOTS });
  return { ...record, dots: [...record.dots, dot] };
}
