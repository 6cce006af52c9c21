import { AppError } from '../../../shared/areas/errors.ts';
import type { Issue, IssueHead, IssueLine, PickStep } from '../../../shared/areas/issuing/contract.ts';
import { issueState } from '../../../shared/areas/issuing/rules.ts';
import type { RecipientKind } from '../../../shared/areas/issuing/words.ts';
import { allocate } from '../../../shared/areas/stock/fifo.ts';
import type { IssueId, PartId, RequestId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import { type GoodLayer, issuableLayers } from '../stock/goodLayers.ts';

/** What posting needs to know of an issue: not its pick list, which is worked out of all that lies in stock. Throws NOT_FOUND. */
export async function issueToPost(db: ReadDb, id: IssueId) {
  const row = await issueRow(db, id);
  const { recipient_id: recipientId, request_id: requestId } = row;
  return { head: await headOf(db, row), recipientId, requestId, isPacked: row.packed_at !== null };
}

async function issueRow(db: ReadDb, id: IssueId): Promise<IssueRow> {
  const [row] = await issuesById(db, id);
  if (!row) throw new AppError('NOT_FOUND', { kind: 'issue', key: id });
  return row;
}

const issuesById = keptStatement((db, id: IssueId) => selectIssues(db).where('issue.id', '=', id));

/** An issue with its picks and the pick list as the stock stands now. Throws NOT_FOUND. */
export async function issueById(db: ReadDb, id: IssueId): Promise<Issue> {
  const row = await issueRow(db, id);
  const head = await headOf(db, row);
  const picks = await picksOf(db, id);
  return {
    ...head,
    documentNumber: row.document_number,
    requestId: row.request_id,
    requestNumber: row.request_number,
    shipBy: row.ship_by,
    parcel: row.packed_at && {
      carrier: row.carrier,
      waybill: row.waybill,
      packages: row.packages,
      freightFen: row.freight_fen,
      packedAt: row.packed_at,
    },
    lines: await linesOf(db, head, row.request_id, picks),
    picks: picks.map((pick) => ({
      id: pick.id,
      at: pick.at,
      partCode: pick.part_code,
      unitBarcode: pick.barcode,
      binCode: pick.bin_code,
      receivedDay: pick.received_day,
      qty: pick.qty,
      fifoReason: pick.fifo_reason,
    })),
  };
}

const picksOf = keptStatement((db, id: IssueId) =>
  db
    .selectFrom('issue_pick')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('part', 'part.id', 'issue_line.part_id')
    .innerJoin('bin', 'bin.id', 'issue_pick.bin_id')
    .innerJoin('lot', 'lot.id', 'issue_pick.lot_id')
    .leftJoin('unit', 'unit.id', 'issue_pick.unit_id')
    .selectAll('issue_pick')
    .select(['part.code as part_code', 'bin.code as bin_code', 'lot.received_day', 'unit.barcode'])
    .where('issue_pick.issue_id', '=', id)
    .orderBy('issue_pick.id'),
);

export function selectIssues(db: ReadDb) {
  return db
    .selectFrom('issue')
    .innerJoin('person', 'person.id', 'issue.created_by')
    .leftJoin('part_request', 'part_request.id', 'issue.request_id')
    .leftJoin('clock', (join) =>
      join
        .onRef('clock.subject_id', '=', 'issue.request_id')
        .on('clock.rule', '=', 'R4.1.1b')
        .on('clock.closed_day', 'is', null),
    )
    .leftJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'issue.id').on('document.kind', '<>', 'reversal'),
    )
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .selectAll('issue')
    .select((eb) => [
      'person.name as creator',
      'document.number as document_number',
      'later.id as later_id',
      'part_request.number as request_number',
      'clock.due_day as ship_by',
      eb
        .selectFrom('issue_line')
        .select((inner) => inner.fn.sum<number>('qty').as('wanted'))
        .whereRef('issue_id', '=', 'issue.id')
        .as('wanted'),
      eb
        .selectFrom('issue_pick')
        .select((inner) => inner.fn.sum<number>('qty').as('picked'))
        .whereRef('issue_id', '=', 'issue.id')
        .as('picked'),
    ]);
}

export type IssueRow = Awaited<ReturnType<ReturnType<typeof selectIssues>['executeTakeFirstOrThrow']>>;

export async function headOf(db: ReadDb, row: IssueRow): Promise<IssueHead> {
  const recipient = await recipientById(db, row.recipient_kind, row.recipient_id);
  return {
    id: row.id,
    number: row.number,
    recipientKind: row.recipient_kind,
    recipientCode: recipient.code,
    recipientName: recipient.name,
    purpose: row.purpose,
    repairOrder: row.repair_order,
    note: row.note,
    state: issueState({
      isCancelled: row.cancelled_at !== null,
      isPosted: row.document_number !== null,
      isReversed: row.later_id !== null,
    }),
    day: row.day,
    createdBy: row.creator,
    wanted: row.wanted ?? 0,
    picked: row.picked ?? 0,
  };
}

/** The station or engineer with a code. Throws NOT_FOUND. */
export async function recipientByCode(db: ReadDb, kind: RecipientKind, code: string): Promise<string> {
  const row = await db.selectFrom(kind).select('id').where('code', '=', code).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind, key: code });
  return row.id;
}

async function recipientById(db: ReadDb, kind: RecipientKind, id: string): Promise<{ code: string; name: string }> {
  const [recipient] = await recipientsById[kind](db, id);
  if (!recipient) throw new AppError('NOT_FOUND', { kind, key: id });
  return recipient;
}

const recipientsById = { station: byId('station'), engineer: byId('engineer') } satisfies Record<
  RecipientKind,
  unknown
>;

function byId(kind: RecipientKind) {
  return keptStatement((db, id: string) =>
    db
      .selectFrom(kind)
      .select(['code', 'name'])
      .where('id', '=', id as never),
  );
}

async function linesOf(
  db: ReadDb,
  { id, state }: Pick<IssueHead, 'id' | 'state'>,
  requestId: RequestId | null,
  picks: readonly { readonly line_id: string; readonly qty: number }[],
): Promise<IssueLine[]> {
  const rows = await issueLines(db, id);
  const isPicking = state === 'picking';
  const lines: IssueLine[] = [];
  // Two lines of one part share its layers: what the first line will take is not offered to the second.
  const left = new Map<string, GoodLayer[]>();
  for (const row of rows) {
    const picked = picks.filter((pick) => pick.line_id === row.id).reduce((sum, pick) => sum + pick.qty, 0);
    const layers = left.get(row.part_id) ?? (isPicking ? await issuableLayers(db, row.part_id, requestId) : []);
    const { take, short } = isPicking ? allocate(layers, row.qty - picked) : { take: [], short: 0 };
    left.set(row.part_id, remaining(layers, take));
    const articles = await articlesOf(db, row.part_id);
    lines.push({
      id: row.id,
      partId: row.part_id,
      partCode: row.code,
      partName: row.name,
      unitName: row.unit_name,
      tracking: row.tracking,
      qty: row.qty,
      repairOrder: row.repair_order ?? '',
      picked,
      missing: short,
      partBarcodes: articles.map((article) => article.barcode),
      steps: stepsOf(take),
    });
  }
  return lines;
}

const issueLines = keptStatement((db, id: IssueId) =>
  db
    .selectFrom('issue_line')
    .innerJoin('part', 'part.id', 'issue_line.part_id')
    .selectAll('issue_line')
    .leftJoin('part_request_line', 'part_request_line.id', 'issue_line.request_line_id')
    .select(['part.code', 'part.name', 'part.unit_name', 'part.tracking', 'part_request_line.repair_order'])
    .where('issue_line.issue_id', '=', id)
    .orderBy('issue_line.line_no'),
);

const articlesOf = keptStatement((db, partId: PartId) =>
  db.selectFrom('part_barcode').select('barcode').where('part_id', '=', partId),
);

type Take = readonly { readonly layer: GoodLayer; readonly qty: number }[];

/** One stop a bin and day: units of one day in one bin are equal, whichever receipt line each of them came in with. */
function stepsOf(take: Take): PickStep[] {
  const steps = new Map<string, PickStep>();
  for (const { layer, qty } of take) {
    const key = [layer.binCode, layer.receivedDay].join();
    const step = steps.get(key);
    steps.set(key, {
      binCode: layer.binCode,
      lotId: step?.lotId ?? layer.lotId,
      receivedDay: layer.receivedDay,
      qty: (step?.qty ?? 0) + qty,
      unitBarcodes: [...(step?.unitBarcodes ?? []), ...layer.unitBarcodes],
    });
  }
  return [...steps.values()];
}

function remaining(layers: readonly GoodLayer[], take: Take): GoodLayer[] {
  return layers.map((layer) => ({
    ...layer,
    qty: layer.qty - take.filter((each) => each.layer === layer).reduce((sum, each) => sum + each.qty, 0),
  }));
}
