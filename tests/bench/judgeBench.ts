import BetterSqlite from 'better-sqlite3';
import { documentOf } from '../../electron/areas/inspection/standards.ts';
import { judge, judgeOf, type Subject } from '../../shared/areas/inspection/judge.ts';
import { type InspectionRecord, inspectionRecord, NOTHING_SEEN } from '../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../shared/areas/inspection/standard.ts';
import type { Figure } from './figures.ts';
import { inTurns } from './inTurns.ts';
import { LARGE, type RawLimits, rawVerdict, SMALL } from './rawVerdict.ts';

const RECORDS = 2_000;
const ROUNDS = 30;
const WARMING = 10;
/** Judgements that one core has to give in a second. */
const LIMIT = 100_000;

/**
 * The rule of an inspection as a pure function, on full records of the house: prepared once for a kind of set, and prepared anew for each;
 * against a loop that compares the same numbers. Counted in the processor's time, which others at work beside it do not lengthen much.
 */
export async function benchJudging(file: string): Promise<readonly Figure[]> {
  const { standard, inspections } = fullInspections(file);
  const verdicts = new Set<string>();
  for (const { record, subject, prepared, keys, limits } of inspections) {
    const { verdict } = prepared(record);
    verdicts.add(verdict);
    const isSame = judge(standard, subject, record).verdict === verdict && rawVerdict(record, keys, limits) === verdict;
    if (!isSame) throw new Error('the program and its floor judge differently');
  }
  if (verdicts.size < 3) throw new Error('the records are all alike');
  const raw = () =>
    inspections.filter(({ record, keys, limits }) => rawVerdict(record, keys, limits) === 'pass').length;
  const prepared = () => inspections.filter((each) => each.prepared(each.record).verdict === 'pass').length;
  const anew = () =>
    inspections.filter(({ subject, record }) => judge(standard, subject, record).verdict === 'pass').length;
  return [
    await figure('judging a full inspection', prepared, raw, inspections.length, LIMIT),
    await figure('the same, the standard prepared anew', anew, raw, inspections.length, null),
  ];
}

async function figure(
  name: string,
  ours: () => number,
  floor: () => number,
  count: number,
  limit: number | null,
): Promise<Figure> {
  const rounds = { rounds: ROUNDS, warming: WARMING };
  const compared = await inTurns(
    rounds,
    () => processorMs(ours),
    () => processorMs(floor),
  );
  const perSecond = ({ p50 }: { readonly p50: number }) => Math.round((count / p50) * 1_000);
  const thousands = (value: number) => `${Math.round(value / 1_000)},000/s`;
  return {
    name,
    ours: thousands(perSecond(compared.ours)),
    floor: thousands(perSecond(compared.floor)),
    ratio: `${compared.ratio.toFixed(2)}×`,
    limit: limit === null ? '' : `≥ ${thousands(limit)}`,
    isKept: limit === null || perSecond(compared.ours) >= limit,
  };
}

interface Full {
  readonly record: InspectionRecord;
  readonly subject: Subject;
  readonly prepared: ReturnType<typeof judgeOf>;
  readonly keys: readonly string[];
  readonly limits: RawLimits;
}

/** Concluded inspections in which everything was judged. */
function fullInspections(file: string): { readonly standard: StandardDocument; readonly inspections: readonly Full[] } {
  const db = new BetterSqlite(file, { readonly: true });
  const document = db
    .prepare<[], { document: string; hash: string }>("select document, hash from standard where id = 'factory-1'")
    .get();
  if (!document) throw new Error('no standard');
  const rows = db
    .prepare<[number], { record: string; accessories: string; size: number; width: number; height: number }>(
      `select record, accessories, size_tenth_inch size, width_px width, height_px height from inspection
       where concluded_at is not null and is_stopped_early = 0 order by id desc limit ?`,
    )
    .all(RECORDS);
  db.close();
  const standard = documentOf(document);
  const kinds = new Map<string, Omit<Full, 'record'>>();
  const kindOf = ({ accessories, size, width, height }: (typeof rows)[number]) => {
    const name = `${accessories} ${size} ${width} ${height}`;
    const known = kinds.get(name);
    if (known) return known;
    const own = JSON.parse(accessories) as string[];
    const subject = { sizeTenthInch: size, panel: { widthPx: width, heightPx: height }, accessories: own };
    const prepared = judgeOf(standard, subject);
    const checks = prepared(NOTHING_SEEN).lines.filter(({ kind: line }) => line === 'check');
    const kind = { subject, prepared, keys: checks.map(({ key }) => key), limits: size <= 260 ? SMALL : LARGE };
    kinds.set(name, kind);
    return kind;
  };
  const inspections = rows.map((row) => ({
    ...kindOf(row),
    record: inspectionRecord.parse(JSON.parse(row.record)),
  }));
  return { standard, inspections };
}

function processorMs(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing passes');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
