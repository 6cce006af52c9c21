import { useRef, useState } from 'react';
import { millimetres } from '../../../shared/kernel/length.ts';
import type { ScanOutcome } from '../../app/scan.ts';
import { readSetting } from '../../app/scannerSettings.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useLive } from '../../ui/useLive.ts';
import { withGap } from './benchEntries.ts';
import { pointsOf, type Step } from './benchSteps.ts';
import { isForeignText, markOfPoint, readGap } from './gapReading.ts';
import type { Bench } from './useBench.ts';

/** The gauge's place on a side and what stands in its field: read and judged while it is typed, kept at Enter. */
export function useGap(bench: Bench, step: Extract<Step, { kind: 'side' }>) {
  const t = useT();
  const { standard, inspection, record } = bench;
  const { side, points: needed } = step.item;
  const [typed, setTyped, readTyped] = useLive('');
  const [trouble, setTrouble] = useState<string>();
  const [askedBack, setAskedBack, readAskedBack] = useLive<number | undefined>(undefined);
  const [chosen, setChosen] = useLive<{ readonly key: string; readonly point: number } | undefined>(undefined);
  const changedAt = useRef(0);
  const foreign = useRef<{ readonly at: number; readonly before: string }>(undefined);
  const measured = record.gaps[side];
  const point = chosen?.key === step.key ? chosen.point : nextPoint(measured, needed);
  const read = (text: string) => readGap(text, step.item, standard, inspection.sizeTenthInch, t);

  function choose(at: number) {
    setChosen({ key: step.key, point: at });
  }

  function clear() {
    setTyped('');
    setAskedBack(undefined);
    setChosen(undefined);
  }

  /** Enter, or a gauge that sends its own. */
  function keep(text: string): ScanOutcome {
    const { um, judged, isImplausible, trouble: why } = read(text);
    if (um === undefined) {
      setTrouble(why);
      return bench.tell('bad', why ?? text);
    }
    const mm = millimetres(um);
    if (isImplausible && readAskedBack() !== um) {
      const line = t('errors.GAP_IMPLAUSIBLE', { typed: mm, most: millimetres(standard.gauge.askBackUm) });
      setTyped(text);
      setAskedBack(um);
      setTrouble(line);
      return { mark: 'ask', line };
    }
    const outcome = bench.enter(
      { kind: 'gap', side, point, mm, isConfirmed: isImplausible },
      markOfPoint(judged) ?? 'good',
    );
    setTrouble(undefined);
    clear();
    if (pointsOf(step.item, withGap(record, { side, point }, um)).length >= needed) bench.advance(step.key);
    return outcome;
  }

  function enter() {
    if (!isStillScan()) playSound(keep(readTyped()).mark);
  }

  function change(text: string) {
    setAskedBack(undefined);
    const isFast = Date.now() - changedAt.current <= readSetting().maxGapMs;
    changedAt.current = Date.now();
    // What is typed as fast as this is a scan that the scanner's ear hears too, and takes back out of the field.
    if (isForeignText(text) && !isFast) return refuseForeign();
    if (isStillScan() && text !== foreign.current?.before) return;
    foreign.current = undefined;
    setTrouble(undefined);
    setTyped(text);
  }

  /** A barcode from a scanner that is too slow to be known as one. */
  function refuseForeign() {
    foreign.current = { at: Date.now(), before: foreign.current?.before ?? readTyped() };
    setTyped('');
    setTrouble(t('inspection.bench.gap.barcode'));
    playSound('bad');
  }

  /** The rest of such a barcode: nothing is taken before it has been silent for a while. */
  function isStillScan(): boolean {
    if (!foreign.current || Date.now() - foreign.current.at > SCAN_OVER_MS) return false;
    foreign.current = { ...foreign.current, at: Date.now() };
    return true;
  }

  function walk(by: 1 | -1) {
    choose(Math.min(Math.max(point + by, 0), Math.min(measured.length, MOST_POINTS - 1)));
  }

  /** The point taken back; what was typed and not kept goes first. */
  function takeBack(): ScanOutcome | undefined {
    setTrouble(undefined);
    if (readTyped() !== '') {
      clear();
      return undefined;
    }
    if ((measured[point] ?? null) === null) return undefined;
    const outcome = bench.enter({ kind: 'gap', side, point, mm: '', isConfirmed: false }, 'ask');
    choose(point);
    return outcome;
  }

  return {
    typed,
    readTyped,
    trouble,
    point,
    reading: read(typed),
    isAskedBack: askedBack !== undefined,
    choose,
    keep,
    enter,
    change,
    walk,
    takeBack,
  };
}

/** Such a scanner pauses less than this between two keys, in milliseconds. */
const SCAN_OVER_MS = 400;

/** A record holds so many points of a side. */
const MOST_POINTS = 9;

/** The first point that is not measured; all measured, the last one. */
function nextPoint(measured: readonly (number | null)[], needed: number): number {
  const total = Math.max(measured.length, needed);
  const open = Array.from({ length: total }, (_, at) => at).find((at) => (measured[at] ?? null) === null);
  return open ?? total - 1;
}
