import { useState } from 'react';
import type { Issue, IssueLine } from '../../../shared/areas/issuing/contract.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { type TaskEvent, useEvents } from '../../ui/events.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { useBins } from '../stock/useBins.ts';
import { type OlderFirst, olderOf } from './older.ts';
import { type Detour, heldFor, nextStop, nextYounger, type Stop, stopsOf } from './stops.ts';

type Picked = Parameters<typeof api.issuing.pick>[0]['what'];

/**
 * The way through the store: where the clerk stands, what is taken there, and what stops the way (R4.8.1).
 * Scans and keys change it; the ledger decides.
 */
export function usePicking(issue: Issue, read: () => Issue | undefined) {
  const t = useT();
  const { events, add } = useEvents();
  const [atBin, setAtBin, readAtBin] = useLive<string | undefined>(undefined);
  const [detours, setDetours, readDetours] = useLive<readonly Detour[]>([]);
  const [older, setOlder] = useState<OlderFirst>();
  const [isPassingBy, setPassingBy] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const { binScanned } = useBins();
  const pick = useAnswer(api.issuing.pick);
  const unpick = useAnswer(api.issuing.unpick);

  const stops = stopsOf(issue, detours);
  const stop = stops.find((each) => each.line.id === chosen && each.binCode !== atBin) ?? nextStop(stops, atBin);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  /** Takes one unit or some pieces; the ledger's rule decides, and its "older first" stops the task. */
  async function take(what: Picked, fifoReason: FifoReason | null): Promise<ScanOutcome> {
    const answer = await pick({ id: issue.id, what, fifoReason });
    if (answer.refusal) {
      const facts = olderOf(answer.refusal, what);
      if (facts) setOlder(facts);
      return say('bad', answer.refusal.sentence);
    }
    setOlder(undefined);
    setChosen(undefined);
    const open = answer.output.lines.filter((line) => line.picked < line.qty).map((line) => line.id);
    setDetours(readDetours().filter((detour) => open.includes(detour.lineId)));
    const last = answer.output.picks.at(-1);
    return {
      mark: 'good',
      line: t('issuing.pick.taken', { what: last?.unitBarcode ?? last?.partCode, qty: last?.qty, bin: last?.binCode }),
    };
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    setOlder(undefined);
    setPassingBy(false);
    const bin = await binScanned(code);
    const now = read() ?? issue;
    if (bin) return standAt(code, now);
    const line = now.lines.find((each) => each.partCode === code || each.partBarcodes.includes(code));
    const here = nextStop(stopsOf(now, readDetours()), readAtBin());
    if (line && line.picked >= line.qty) return say('ask', t('issuing.pick.lineDone', { part: line.partCode }));
    if (line && line.id === here?.line.id)
      return { mark: 'good', line: t('issuing.pick.rightPart', { part: line.partCode, bin: here.binCode }) };
    if (line) return say('ask', t('issuing.pick.otherPart', { part: line.partCode, bin: here?.binCode ?? '—' }));
    const detour = readDetours().find((each) => each.unitBarcodes.includes(code));
    return take({ unitBarcode: code }, detour?.reason ?? null);
  });

  async function standAt(binCode: string, now: Issue): Promise<ScanOutcome> {
    const open = stopsOf(now, readDetours());
    const oldest = stopsOf(now, []);
    const here = open.find((each) => each.binCode === binCode) ?? oldest.find((each) => each.binCode === binCode);
    if (here) {
      // Back at the oldest: the detour round it is over.
      if (!open.includes(here)) setDetours(readDetours().filter((each) => each.lineId !== here.line.id));
      setAtBin(binCode);
      return { mark: 'good', line: t('issuing.pick.atBin', { bin: binCode, part: here.line.partCode, qty: here.qty }) };
    }
    const { holdings } = await api.stock.bin({ code: binCode });
    const other = heldFor(oldest, holdings);
    if (!other)
      return say(
        'bad',
        t('issuing.pick.wrongBin', { scanned: binCode, bin: nextStop(open, readAtBin())?.binCode ?? '—' }),
      );
    const { each, holding } = other;
    // Lots received on the same day are equal (DOMAIN section 9).
    if (holding.receivedDay <= each.receivedDay) {
      detourTo(each.line, binCode, holding, null, []);
      setAtBin(binCode);
      return { mark: 'good', line: t('issuing.pick.atBin', { bin: binCode, part: each.line.partCode, qty: each.qty }) };
    }
    setOlder({
      partCode: each.line.partCode,
      binCode: each.binCode,
      receivedDay: each.receivedDay,
      qty: each.qty,
      unitBarcode: each.unitBarcodes[0] ?? null,
      scanned: { kind: 'bin', line: each.line, holding },
      scannedDay: holding.receivedDay,
    });
    return say('bad', t('issuing.pick.youngerBin', { scanned: binCode, part: each.line.partCode, bin: each.binCode }));
  }

  /** Going on with the younger one, for a reason that counts in the compliance figure. */
  function goOn(reason: FifoReason) {
    if (!older) return;
    if (older.scanned.kind === 'piece') {
      void take(older.scanned.what, reason);
      return;
    }
    const { line, holding } = older.scanned;
    detourTo(line, holding.place.code, holding, reason, [older.binCode]);
    setAtBin(holding.place.code);
    setOlder(undefined);
  }

  function detourTo(
    line: IssueLine,
    binCode: string,
    holding: { receivedDay: string; qty: number; unitBarcodes: readonly string[] },
    reason: FifoReason | null,
    passedBy: readonly string[],
  ) {
    const { receivedDay, qty, unitBarcodes } = holding;
    const others = readDetours().filter((each) => each.lineId !== line.id);
    setDetours([...others, { lineId: line.id, binCode, receivedDay, qty, unitBarcodes, reason, passedBy }]);
  }

  /** F4: the pieces at this stop cannot be had; the next younger bin, for a reason. */
  async function passBy(at: Stop, reason: FifoReason) {
    setPassingBy(false);
    const before = readDetours().find((each) => each.lineId === at.line.id);
    const passedBy = [...(before?.passedBy ?? []), at.binCode];
    const { holdings } = await api.stock.part({ code: at.line.partCode });
    const next = nextYounger(holdings, passedBy);
    if (!next) {
      say('bad', t('issuing.pick.noYounger', { part: at.line.partCode }));
      return;
    }
    detourTo(at.line, next.place.code, next, reason, passedBy);
    setAtBin(undefined);
    say(
      'ask',
      t('issuing.pick.passedBy', { bin: at.binCode, next: next.place.code, reason: t(`words.fifoReason.${reason}`) }),
    );
  }

  function takeLot(qty: number) {
    if (!stop) return;
    void take({ partId: stop.line.partId, binCode: stop.binCode, qty }, stop.fifoReason).then(({ mark }) =>
      playSound(mark),
    );
  }

  async function putBack(pickId: string, line: string) {
    const answer = await unpick({ id: issue.id, pickId });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else say('ask', t('issuing.pick.putBack', { what: line }));
  }

  const picked = issue.picks.map((each): TaskEvent => {
    const line = t('issuing.pick.taken', { what: each.unitBarcode ?? each.partCode, qty: each.qty, bin: each.binCode });
    return {
      id: each.id,
      at: Date.parse(each.at),
      mark: each.fifoReason ? 'ask' : 'good',
      line,
      undo: () => void putBack(each.id, line),
    };
  });

  return {
    stops,
    stop,
    isAtBin: stop !== undefined && stop.binCode === atBin,
    older,
    isPassingBy,
    events: [...events, ...picked].toSorted((a, b) => b.at - a.at),
    choose: (next: Stop) => setChosen(next.line.id),
    takeLot,
    goOn,
    passBy,
    askWhyPassBy: () => setPassingBy(true),
    dismiss: () => {
      setOlder(undefined);
      setPassingBy(false);
    },
  };
}
