import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnListId, StationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { addLine, changeLine, countChange, refuseChanged, removeLine } from './lines.ts';
import { listAfter, listInState } from './lists.ts';
import { stationByCode } from './stations.ts';

type Returns = Operations<typeof contract>;

export const drafts: Pick<
  Returns,
  'create' | 'addLine' | 'changeLine' | 'removeLine' | 'submit' | 'withdraw' | 'cancel'
> = {
  create: async (context, input) => listAfter(context, await createList(context, input)),

  addLine: async (context, { id, version, ...fields }) => {
    const list = await listInState(context, id, 'draft');
    refuseChanged(list, version);
    await addLine(context, list, fields);
    return listAfter(context, id);
  },

  changeLine: async (context, { id, version, lineId, ...fields }) => {
    const list = await listInState(context, id, 'draft');
    refuseChanged(list, version);
    await changeLine(context, list, lineId, fields);
    return listAfter(context, id);
  },

  removeLine: async (context, { id, version, lineId }) => {
    const list = await listInState(context, id, 'draft');
    refuseChanged(list, version);
    await removeLine(context, list, lineId);
    return listAfter(context, id);
  },

  submit: async (context, { id, version }) => {
    const { tx, now, by } = context;
    const list = await listInState(context, id, 'draft');
    refuseChanged(list, version);
    if (list.lines.length === 0) throw new AppError('LIST_EMPTY', { number: list.row.number });
    const unproven = list.lines.find((line) => line.kind === 'doa' && line.photos.length === 0);
    if (unproven) throw new AppError('PHOTO_OF_DOA_REQUIRED', { partCode: unproven.partCode });
    await tx.updateTable('return_list').set({ submitted_at: now, submitted_by: by.id }).where('id', '=', id).execute();
    await countChange(tx, id);
    return listAfter(context, id);
  },

  withdraw: async (context, { id }) => {
    await listInState(context, id, 'submitted');
    await context.tx
      .updateTable('return_list')
      .set({ submitted_at: null, submitted_by: null })
      .where('id', '=', id)
      .execute();
    await countChange(context.tx, id);
    return listAfter(context, id);
  },

  cancel: async (context, { id }) => {
    await listInState(context, id, 'draft', 'submitted', 'confirmed');
    await context.tx.updateTable('return_list').set({ cancelled_at: context.now }).where('id', '=', id).execute();
    return listAfter(context, id);
  },
};

/** Opens an empty list of a station (R4.3.1.4). Throws NOT_FOUND or PAPER_TAKEN. */
export async function createList(
  context: CommandContext,
  fields: { readonly stationCode: string; readonly paperNumber: string; readonly note: string },
): Promise<ReturnListId> {
  const { tx, today, by, subject } = context;
  const station = await stationByCode({ db: tx, caller: by }, fields.stationCode);
  await refuseTakenPaper(tx, station.id, fields.paperNumber);
  const id = newId<'ReturnListId'>();
  const number = await nextNumber(tx, 'FJ', today);
  subject(number);
  await tx
    .insertInto('return_list')
    .values({
      id,
      number,
      station_id: station.id,
      paper_number: fields.paperNumber,
      day: today,
      note: fields.note,
      version: 1,
      created_by: by.id,
      carrier: '',
      waybill: '',
      packages: 0,
      freight_fen: 0,
    })
    .execute();
  return id;
}

async function refuseTakenPaper(tx: Tx, stationId: StationId, paperNumber: string): Promise<void> {
  if (paperNumber === '') return;
  const taken = await tx
    .selectFrom('return_list')
    .select('number')
    .where('station_id', '=', stationId)
    .where('paper_number', '=', paperNumber)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (taken) throw new AppError('PAPER_TAKEN', { paperNumber, number: taken.number });
}
