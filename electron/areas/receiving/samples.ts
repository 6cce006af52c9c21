import { type SamplingEvent, sampleOutcome } from '../../../shared/areas/receiving/sampling.ts';
import type { Sampling } from '../../../shared/areas/receiving/samplingContract.ts';
import type { DeliveryId, DeliveryLineId, PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** A sample with the line it was drawn from. */
export type SampleOfLine = Sampling & {
  readonly lineId: DeliveryLineId;
  /** The verdict that decided it; null while it is open. */
  readonly decidedBy: string | null;
};

/** The samples of a delivery whose receipt stands; what they say follows from the verdicts that stand. */
export function samplesOf(db: ReadDb, deliveryId: DeliveryId): Promise<SampleOfLine[]> {
  return complete(db, standingSamples(db).where('delivery_line.delivery_id', '=', deliveryId));
}

/** What happened to the lots of one part from one sender so far: decided samples, and where sampling was taken up again. */
export async function samplingEvents(
  db: ReadDb,
  series: { readonly sender: string; readonly partId: PartId },
): Promise<readonly SamplingEvent[]> {
  const samples = await complete(
    db,
    standingSamples(db).where('delivery.sender', '=', series.sender).where('delivery_line.part_id', '=', series.partId),
  );
  const resumed = await db
    .selectFrom('sampling_resumed')
    .select('id')
    .where('part_id', '=', series.partId)
    .where('sender', '=', series.sender)
    .execute();
  const lots = samples.flatMap(({ severity, ac, nonconforming, verdict, decidedBy }) =>
    decidedBy === null
      ? []
      : [
          {
            id: decidedBy,
            event: { kind: 'lot' as const, severity, ac, nonconforming, isAccepted: verdict === 'accepted' },
          },
        ],
  );
  // Ids sort by the moment they were made: a lot counts when it is decided, whenever it was drawn.
  return [...lots, ...resumed.map(({ id }) => ({ id, event: { kind: 'resumed' as const } }))]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ event }) => event);
}

function standingSamples(db: ReadDb) {
  return db
    .selectFrom('sampling')
    .innerJoin('delivery_line', 'delivery_line.id', 'sampling.line_id')
    .innerJoin('delivery', 'delivery.id', 'delivery_line.delivery_id')
    .innerJoin('person', 'person.id', 'sampling.drawn_by')
    .leftJoin('document as undone', 'undone.reverses_id', 'sampling.receipt_id')
    .selectAll('sampling')
    .select('person.name as drawer')
    .where('undone.id', 'is', null)
    .orderBy('sampling.id');
}

async function complete(db: ReadDb, query: ReturnType<typeof standingSamples>): Promise<SampleOfLine[]> {
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const units = await db
    .selectFrom('sampling_unit')
    .selectAll()
    .where('sampling_id', 'in', ids)
    .orderBy('barcode')
    .execute();
  const results = await db
    .selectFrom('inspection_result')
    .leftJoin('document as undone', 'undone.reverses_id', 'inspection_result.document_id')
    .select(['inspection_result.id', 'sampling_id', 'passed', 'failed'])
    .where('sampling_id', 'in', ids)
    .where('undone.id', 'is', null)
    .orderBy('inspection_result.id')
    .execute();
  return rows.map((row) => {
    const own = results.filter((result) => result.sampling_id === row.id);
    const { id, lot, level, aql, severity, letter, size, ac, at } = row;
    const { decidedAt, ...said } = sampleOutcome(row, own);
    return {
      lineId: row.line_id,
      ...{ id, lot, level, aql, severity, letter, size, ac, at },
      by: row.drawer,
      units: units.filter((unit) => unit.sampling_id === row.id).map((unit) => unit.barcode),
      ...said,
      decidedBy: own[decidedAt]?.id ?? null,
    };
  });
}
