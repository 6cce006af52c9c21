import { describe, expect, test } from 'vitest';
import { commandOf } from '../../renderer/areas/inspection/benchCommands.ts';
import { inverseOf, withEntry } from '../../renderer/areas/inspection/benchEntries.ts';
import { isForeignText, isGaugeText } from '../../renderer/areas/inspection/gapReading.ts';
import { nearestDot } from '../../renderer/areas/inspection/panelDots.ts';
import type { Entry } from '../../shared/areas/inspection/inspections.ts';
import { type Dot, type InspectionRecord, NOTHING_SEEN } from '../../shared/areas/inspection/record.ts';

const dot = (x: number): Dot => ({ x, y: 5, kind: 'bright', colour: 'white' });
const gap = (mm: string): Entry => ({ kind: 'gap', side: 'left', point: 1, mm, isConfirmed: false });
const check = (state: 'pass' | 'fail'): Entry => ({ kind: 'check', key: 'R2.5.1', state, reason: '霉斑' });

describe('taking back at the bench', () => {
  test.each<{ readonly name: string; readonly before: readonly Entry[]; readonly entry: Entry }>([
    { name: 'a check that was blank is blank again', before: [], entry: check('pass') },
    { name: 'a check that was said otherwise says so again', before: [check('fail')], entry: check('pass') },
    { name: 'a point that was measured has its value again', before: [gap('0.52')], entry: gap('0.8') },
    { name: 'a dot goes', before: [{ kind: 'dot', dot: dot(1) }], entry: { kind: 'dot', dot: dot(2) } },
    { name: 'a look at the panel was not taken', before: [], entry: { kind: 'panelSeen', isSeen: true } },
  ])('$name', ({ before, entry }) => {
    const was = before.reduce(withEntry, NOTHING_SEEN);
    const now = withEntry(was, entry);
    const inverse = inverseOf(entry, was, now);
    expect(inverse && measuredOnly(withEntry(now, inverse))).toEqual(measuredOnly(was));
  });

  test('a dot that was removed and put back is found where it is now', () => {
    const three = [dot(1), dot(2), dot(3)].reduce<InspectionRecord>(
      (record, each) => withEntry(record, { kind: 'dot', dot: each }),
      NOTHING_SEEN,
    );
    const removed = withEntry(three, { kind: 'removeDot', at: 0 });
    const back = inverseOf({ kind: 'removeDot', at: 0 }, three, removed);
    const again = withEntry(removed, back ?? { kind: 'panelSeen', isSeen: false });
    expect(again.dots.map(({ x }) => x)).toEqual([2, 3, 1]);
    // The last that was marked is the third, and not the one that now stands last.
    expect(inverseOf({ kind: 'dot', dot: dot(3) }, three, again)).toEqual({ kind: 'removeDot', at: 1 });
  });
});

test.each([
  ['0.82', true, false],
  ['.8', true, false],
  ['0,82mm', true, false],
  ['８．２', true, false],
  ['0.', false, false],
  ['12', false, false],
  ['10.255', true, false],
  ['6901234567892', false, true],
  ['HW42F22604', false, true],
  ['123456', false, true],
])('%s: a gauge’s %s, a barcode’s %s', (text, isGauge, isForeign) => {
  expect({ isGauge: isGaugeText(text), isForeign: isForeignText(text) }).toEqual({ isGauge, isForeign });
});

test('a command is known by its barcode, whatever the scanner makes of its case', () => {
  expect(['pd-pass', 'PD-CONCLUDE\r', 'PD-NOTHING', 'HW42F2'].map(commandOf)).toEqual([
    'pass',
    'conclude',
    undefined,
    undefined,
  ]);
});

test('the dot that is removed is the nearest', () => {
  expect([nearestDot([], { x: 0, y: 0 }), nearestDot([dot(90), dot(12), dot(40)], { x: 20, y: 9 })]).toEqual([
    undefined,
    1,
  ]);
});

/** A record without the blanks that a point taken back leaves. */
function measuredOnly(record: InspectionRecord) {
  const gaps = Object.entries(record.gaps).map(([side, points]) => [
    side,
    points.map((um, at) => [at, um]).filter(([, um]) => um !== null),
  ]);
  return { ...record, gaps };
}
