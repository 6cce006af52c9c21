import { type JudgedLine, judgeOf } from '../../../../shared/areas/inspection/judge.ts';
import { type InspectionRecord, inspectionRecord } from '../../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../../shared/areas/inspection/standard.ts';
import { type DotKind, type Side, sides } from '../../../../shared/areas/inspection/words.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { InspectionId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { concludedIn } from '../../inspection/figures.ts';
import { headsOf, type InspectionRow, selectInspections, subjectOf } from '../../inspection/inspections.ts';
import { documentOf, nameOf, standardRow } from '../../inspection/standards.ts';
import type { InspectionReportRow } from '../sheets/inspections.ts';
import type { Period } from './period.ts';

/** The inspections that were concluded in a period and stand, oldest first. What is concluded never changes, so its rows may be read later. */
export async function inspectionsOf(db: ReadDb, { from, to }: Period): Promise<readonly InspectionId[]> {
  const rows = await concludedIn(db, from, to)
    .select('inspection.id')
    .orderBy('inspection.concluded_at')
    .orderBy('inspection.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** R2.5: what was seen of each, by the standard that judged it. */
export async function inspectionRows(db: ReadDb, ids: readonly InspectionId[]): Promise<InspectionReportRow[]> {
  const rows = await selectInspections(db)
    .where('inspection.id', 'in', ids)
    .orderBy('inspection.concluded_at')
    .orderBy('inspection.id')
    .execute();
  const heads = new Map((await headsOf(db, rows)).map((head) => [head.id, head]));
  const linesOf = await preparedJudges(db, rows);
  return rows.flatMap((row) => {
    const head = heads.get(row.id);
    if (!head || row.concluded_at === null || row.verdict === null) return [];
    const record = inspectionRecord.parse(JSON.parse(row.record));
    const { gaps, spread } = linesOf(row, record);
    return [
      {
        number: row.number,
        version: row.version,
        day: chinaDay(row.concluded_at),
        serial: row.serial,
        modelCode: row.model_code,
        sizeTenthInch: row.size_tenth_inch,
        standard: nameOf({ standardId: row.standard_id, version: row.standard_version }),
        standardHash: row.standard_hash,
        verdict: row.verdict,
        failedClauses: head.failedClauses,
        gaps,
        spread,
        dots: dotsOf(record),
        inspector: row.inspector,
        supervisor: row.supervisor,
        concessionReason: row.concession_reason,
      },
    ];
  });
}

interface Measured {
  /** The largest gap of each side and their spread, in micrometres; null where nobody measured. */
  readonly gaps: Readonly<Record<Side, number | null>>;
  readonly spread: number | null;
}

/** A judge for these inspections. Sets of one kind under one standard share one that was prepared once. */
async function preparedJudges(db: ReadDb, rows: readonly InspectionRow[]) {
  const documents = new Map<string, StandardDocument>();
  for (const { standard_id, standard_version, standard_hash } of rows) {
    if (documents.has(standard_hash)) continue;
    const key = { standardId: standard_id, version: standard_version };
    documents.set(standard_hash, documentOf(await standardRow(db, key)));
  }
  const judges = new Map<string, ReturnType<typeof judgeOf>>();
  return (row: InspectionRow, record: InspectionRecord): Measured => {
    const standard = documents.get(row.standard_hash);
    if (!standard) throw new Error(`no standard for ${row.number}`);
    const subject = subjectOf({ row, accessories: JSON.parse(row.accessories) as string[] });
    const kind = JSON.stringify([row.standard_hash, subject]);
    const judge = judges.get(kind) ?? judgeOf(standard, subject);
    judges.set(kind, judge);
    return measuredBy(standard, judge(record).lines);
  };
}

function measuredBy({ items }: StandardDocument, lines: readonly JudgedLine[]): Measured {
  const measured = (itemId: string | undefined) => lines.find((line) => line.itemId === itemId)?.measured ?? null;
  const side = (name: Side) => measured(items.find((item) => item.kind === 'length' && item.side === name)?.id);
  const spread = items.find((item) => item.kind === 'group' && item.rule.name === 'spread');
  return {
    gaps: Object.fromEntries(sides.map((name) => [name, side(name)])) as Record<Side, number | null>,
    spread: measured(spread?.id),
  };
}

/** How many dots of each kind were marked; null where nobody looked the panel through, which is not the same as none. */
function dotsOf({ dots, isPanelSeen }: InspectionRecord): Readonly<Record<DotKind, number | null>> {
  const count = (kind: DotKind) =>
    isPanelSeen || dots.length > 0 ? dots.filter((dot) => dot.kind === kind).length : null;
  return { bright: count('bright'), dark: count('dark'), subpixel: count('subpixel') };
}
