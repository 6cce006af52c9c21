import { withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import { checkNote, type NoteRow, readNote } from '../../../shared/areas/receiving/noteRows.ts';
import type { PackageGrade } from '../../../shared/areas/receiving/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { DeliveryId, PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { articleOwners } from '../catalog/barcodes.ts';
import { type ImportPlan, markedFile, openTable, previewOf, refuseChanged } from '../catalog/importing.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { type Operations, prepared } from '../operation.ts';
import { placesOfUnits } from '../stock/openingStock.ts';
import { deliveryById } from './deliveries.ts';

type Receiving = Operations<typeof contract>;

export const open: Receiving['open'] = async (context, { lines, ...head }) => {
  const id = await insertDelivery(
    context,
    head,
    lines.map((line) => ({ ...line, barcodes: [] })),
  );
  return deliveryById(context.tx, id);
};

export const notes: Receiving['notes'] = {
  preview: async ({ db, language }, { file }) => {
    const { plan, head } = await planNote(db, await openTable(file, ['deliveryNote']));
    return { ...previewOf(plan, language), ...head };
  },

  apply: prepared(
    (_context, { file }) => openTable(file, ['deliveryNote']),
    async (context, { digest, carrier, sender }, table) => {
      const { plan, head } = await planNote(context.tx, table);
      refuseChanged(plan, digest);
      const lines = plan.rows.map(({ value }) => value);
      const id = await insertDelivery(
        context,
        { noteNumber: head.noteNumber, waybill: head.waybill, carrier, sender },
        lines,
      );
      return deliveryById(context.tx, id);
    },
  ),

  marked: async ({ db, language }, { file }) =>
    markedFile(file, (await planNote(db, await openTable(file, ['deliveryNote']))).plan, language),
};

interface NoteLine {
  readonly partCode: string;
  readonly expected: number;
  readonly priceFen: number;
  readonly requestDay: Day | null;
  readonly barcodes: readonly string[];
}

async function planNote(
  db: ReadDb,
  table: Recognised,
): Promise<{
  plan: ImportPlan<NoteRow>;
  head: { noteNumber: string; waybill: string; packageGrade: PackageGrade | null };
}> {
  const { noteNumber, waybill, packageGrade, ...reading } = readNote(table);
  const codes = [...new Set(reading.rows.map(({ value }) => value.partCode))];
  const parts = new Map(
    codes.length === 0
      ? []
      : (await db.selectFrom('part').select(['code', 'name', 'tracking']).where('code', 'in', codes).execute()).map(
          (row) => [row.code, row],
        ),
  );
  const barcodes = reading.rows.flatMap(({ value }) => value.barcodes);
  const unitPlaces = await placesOfUnits(db, barcodes);
  const owners = await articleOwners(db, barcodes);
  const checked = withProblems(
    reading,
    checkNote(table, reading.rows, {
      part: (code) => parts.get(code),
      unitPlace: (barcode) => unitPlaces.get(barcode),
      barcodeOwner: (barcode) => owners.get(barcode),
    }),
  );
  return {
    plan: {
      table,
      reading: checked,
      rows: checked.rows.map(({ row, value }) => ({ row, value, effect: 'add' as const })),
    },
    head: { noteNumber, waybill, packageGrade },
  };
}

async function insertDelivery(
  context: CommandContext,
  head: { readonly noteNumber: string; readonly waybill: string; readonly carrier: string; readonly sender: string },
  lines: readonly NoteLine[],
): Promise<DeliveryId> {
  const { tx, today, by, subject } = context;
  const taken = await tx
    .selectFrom('delivery')
    .select('number')
    .where('note_number', '=', head.noteNumber)
    .executeTakeFirst();
  if (taken) throw new AppError('NOTE_TAKEN', { noteNumber: head.noteNumber, number: taken.number });
  const id = newId<'DeliveryId'>();
  const number = await nextNumber(tx, 'DH', today);
  subject(number);
  await tx
    .insertInto('delivery')
    .values({
      id,
      number,
      note_number: head.noteNumber,
      waybill: head.waybill,
      carrier: head.carrier,
      sender: head.sender,
      arrival_day: today,
      package_grade: null,
      carrier_person: null,
      opening_outcome: null,
      sender_decision: '',
      refused_at: null,
      refusal_reason: '',
      quarantine_bin_id: null,
      opened_by: by.id,
    })
    .execute();
  for (const [at, line] of lines.entries()) await insertLine(context, id, at + 1, line);
  return id;
}

/** Adds a line to a delivery. Throws NOT_FOUND where the catalogue does not know the part. */
export async function insertLine(
  { tx }: CommandContext,
  deliveryId: DeliveryId,
  lineNo: number,
  line: NoteLine,
): Promise<void> {
  const part = await tx.selectFrom('part').select('id').where('code', '=', line.partCode).executeTakeFirst();
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: line.partCode });
  const id = newId<'DeliveryLineId'>();
  await tx
    .insertInto('delivery_line')
    .values({
      id,
      delivery_id: deliveryId,
      line_no: lineNo,
      part_id: part.id as PartId,
      requested_part_code: line.partCode,
      request_day: line.requestDay,
      price_fen: line.priceFen,
      expected: line.expected,
      counted: null,
      damaged: 0,
    })
    .execute();
  if (line.barcodes.length === 0) return;
  await tx
    .insertInto('delivery_unit')
    .values(
      line.barcodes.map((barcode) => ({
        delivery_id: deliveryId,
        barcode,
        line_id: id,
        is_expected: 1 as const,
        is_counted: 0 as const,
        is_damaged: 0 as const,
      })),
    )
    .execute();
}
