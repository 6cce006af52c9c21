import type { Entry } from '../../../shared/areas/inspection/inspections.ts';
import type { Dot, InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import { millimetres, readMillimetres } from '../../../shared/kernel/length.ts';

/**
 * What an entry makes of a record. The bench goes on as soon as a key is pressed and does not wait for the answer: what was said and is
 * on its way counts already.
 */
export function withEntry(record: InspectionRecord, entry: Entry): InspectionRecord {
  switch (entry.kind) {
    case 'check': {
      const { [entry.key]: _, ...others } = record.checks;
      if (entry.state === null) return { ...record, checks: others };
      return { ...record, checks: { ...others, [entry.key]: { state: entry.state, reason: entry.reason } } };
    }
    case 'gap': {
      const reading = readMillimetres(entry.mm, 1);
      return withGap(record, entry, 'um' in reading ? reading.um : null);
    }
    case 'dot':
      return { ...record, dots: [...record.dots, entry.dot] };
    case 'removeDot':
      return { ...record, dots: record.dots.filter((_, at) => at !== entry.at) };
    case 'panelSeen':
      return { ...record, isPanelSeen: entry.isSeen };
  }
}

/** The record with one point of a side measured so; null takes it back. */
export function withGap(
  record: InspectionRecord,
  { side, point }: Pick<Extract<Entry, { kind: 'gap' }>, 'side' | 'point'>,
  um: number | null,
): InspectionRecord {
  const points = Array.from({ length: Math.max(record.gaps[side].length, point + 1) }, (_, at) =>
    at === point ? um : (record.gaps[side][at] ?? null),
  );
  return { ...record, gaps: { ...record.gaps, [side]: points } };
}

/**
 * The entry that takes `entry` back: what stood there before it. Undefined where there is nothing to take back any more. A dot is looked
 * for in the record as it is now, because others may have moved up meanwhile.
 */
export function inverseOf(entry: Entry, before: InspectionRecord, now: InspectionRecord): Entry | undefined {
  switch (entry.kind) {
    case 'check': {
      const said = before.checks[entry.key];
      return { kind: 'check', key: entry.key, state: said?.state ?? null, reason: said?.reason ?? '' };
    }
    case 'gap': {
      const um = before.gaps[entry.side][entry.point] ?? null;
      return { ...entry, mm: um === null ? '' : millimetres(um), isConfirmed: true };
    }
    case 'dot': {
      const at = now.dots.findLastIndex((dot) => isSameDot(dot, entry.dot));
      return at < 0 ? undefined : { kind: 'removeDot', at };
    }
    case 'removeDot': {
      const dot = before.dots[entry.at];
      return dot && { kind: 'dot', dot };
    }
    case 'panelSeen':
      return { kind: 'panelSeen', isSeen: before.isPanelSeen };
  }
}

function isSameDot(one: Dot, other: Dot): boolean {
  return one.x === other.x && one.y === other.y && one.kind === other.kind && one.colour === other.colour;
}
