import { AppError } from '../../../shared/areas/errors.ts';
import type { Request, RequestFields } from '../../../shared/areas/requests/contract.ts';
import { mayAsk } from '../../../shared/areas/requests/rules.ts';
import type { StationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { overdueOf } from '../clocks/agenda.ts';
import { policyOf } from '../clocks/policy.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { refuseForeign } from '../people/stationScope.ts';
import { requestById } from './requests.ts';

/** Enters a station's request (R4.1). Throws what `mayAsk` refuses, PAPER_TAKEN or NOT_FOUND. */
export async function createRequest(context: CommandContext, fields: RequestFields): Promise<Request> {
  const { tx, today, by, subject } = context;
  const station = await tx.selectFrom('station').select('id').where('code', '=', fields.stationCode).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: fields.stationCode });
  refuseForeign(by, station.id, { kind: 'station', key: fields.stationCode });
  await refuseTakenPaper(tx, station.id, fields.paperNumber);
  const parts = await partsOf(tx, fields);
  const decision = mayAsk({
    ...fields,
    lines: fields.lines.map((line, at) => ({ ...line, isSellable: parts[at]?.is_sellable === 1 })),
    overdue: await overdueOf(tx, station.id, today),
    isOverdueBlocking: (await policyOf(tx)).isOverdueBlocking,
  });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  const id = newId<'RequestId'>();
  const number = await nextNumber(tx, 'SQ', today);
  subject(number);
  await tx
    .insertInto('part_request')
    .values({
      id,
      number,
      station_id: station.id,
      paper_number: fields.paperNumber,
      day: today,
      purpose: fields.purpose,
      is_urgent: fields.isUrgent ? 1 : 0,
      urgent_reason: fields.isUrgent ? fields.urgentReason : '',
      is_batch: fields.isBatch ? 1 : 0,
      note: fields.note,
      created_by: by.id,
      cancel_reason: '',
    })
    .execute();
  await tx
    .insertInto('part_request_line')
    .values(
      fields.lines.map((line, at) => ({
        id: newId(),
        request_id: id,
        line_no: at + 1,
        part_id: parts[at]?.id ?? missing(line.partCode),
        qty: line.qty,
        repair_order: line.repairOrder,
      })),
    )
    .execute();
  return requestById({ ...context, db: tx }, id);
}

async function refuseTakenPaper(tx: Tx, stationId: StationId, paperNumber: string): Promise<void> {
  if (paperNumber === '') return;
  const taken = await tx
    .selectFrom('part_request')
    .select('number')
    .where('station_id', '=', stationId)
    .where('paper_number', '=', paperNumber)
    .executeTakeFirst();
  if (taken) throw new AppError('PAPER_TAKEN', { paperNumber, number: taken.number });
}

async function partsOf(tx: Tx, { lines }: RequestFields) {
  const found = await tx
    .selectFrom('part')
    .select(['id', 'code', 'is_sellable'])
    .where('code', 'in', [...new Set(lines.map((line) => line.partCode))])
    .execute();
  const byCode = new Map(found.map((part) => [part.code, part]));
  return lines.map((line) => byCode.get(line.partCode) ?? missing(line.partCode));
}

function missing(partCode: string): never {
  throw new AppError('NOT_FOUND', { kind: 'part', key: partCode });
}
