import { useState } from 'react';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { useBins } from '../stock/useBins.ts';
import { readCode } from './cartonDraft.ts';

/** A machine whose own code was scanned and whose carton's is asked now. A surplus one is on no line of the application. */
export interface MachineInHand {
  readonly serial: string;
  readonly line: RmaLine | undefined;
}

/** What is asked back before it is booked in as a case: a carton that is not the machine's, or a machine that nobody applied for. */
export interface ArrivalQuestion {
  readonly kind: 'foreign' | 'surplus';
  readonly serial: string;
  readonly carton: string;
}

export type Arrival = ReturnType<typeof useArrival>;

/**
 * R2.4.5: machines off the lorry, booked in at once: the machine's code, its carton's, done. A scanned bin holds for all that follow, and for
 * the one just booked where that has none yet.
 */
export function useArrival(rma: Rma, read: () => Rma | undefined) {
  const t = useT();
  const { events, add } = useEvents();
  const [hand, setHand, readHand] = useLive<MachineInHand | undefined>(undefined);
  const [binCode, setBin, readBin] = useLive<string | null>(null);
  const [, setLast, readLast] = useLive<{ readonly serial: string; readonly hasBin: boolean } | undefined>(undefined);
  const [stop, setStop] = useState<string>();
  const [question, ask] = useState<ArrivalQuestion>();
  /** True where the arrival waits for cartons that nobody has checked. */
  const [isUnchecked, setUnchecked] = useState(false);
  const { binScanned } = useBins();
  const book = useAnswer(api.machines.rmas.book);
  const place = useAnswer(api.machines.store.place);
  const arrive = useAnswer(api.machines.rmas.arrive);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  function halt(text: string): ScanOutcome {
    setUnchecked(false);
    setStop(text);
    return say('bad', text);
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const code = scannedText(text);
    setStop(undefined);
    ask(undefined);
    if (await binScanned(code)) return toBin(code);
    const { lines } = read() ?? rma;
    const inHand = readHand();
    if (inHand && !inHand.line) return surplus(inHand.serial, code);
    const reading = readCode(lines, inHand?.line && { line: inHand.line, isCartonRead: false }, code);
    switch (reading.kind) {
      case 'machine':
        if (reading.line.bookedAt) return say('ask', t('machines.arrival.bookedAlready', { serial: code }));
        setHand({ serial: code, line: reading.line });
        return { mark: 'good', line: t('machines.arrival.machineRead', { serial: code }) };
      case 'carton':
      case 'again':
        return bookIn(reading.line.serial, code);
      case 'swapped':
        return halt(t(`machines.carton.swapped.${reading.asked}`, { scanned: code, serial: reading.line.serial }));
      case 'wrongCarton':
        return askOfCarton(reading.line, code);
      case 'unknown':
        if (inHand?.line) return askOfCarton(inHand.line, code);
        setHand({ serial: code, line: undefined });
        return say('ask', t('machines.arrival.surplusRead', { serial: code, number: rma.number }));
    }
  });

  function askOfCarton({ serial, cartonBarcode }: RmaLine, code: string): ScanOutcome {
    ask({ kind: 'foreign', serial, carton: code });
    return halt(t('machines.carton.otherCarton', { scanned: code, carton: cartonBarcode, serial }));
  }

  /** R2.3.1: neither more nor fewer; what was not applied for is asked back, and becomes a case where it stands here all the same. */
  async function surplus(serial: string, code: string): Promise<ScanOutcome> {
    if (code === serial) return halt(t('machines.carton.swapped.carton', { scanned: code, serial }));
    const { lines } = read() ?? rma;
    const line = lines.find((each) => each.serial === code);
    if (line && !line.bookedAt) {
      setHand({ serial: code, line });
      return say('ask', t('machines.arrival.surplusDropped', { serial, other: code }));
    }
    return bookIn(serial, code);
  }

  async function bookIn(serial: string, carton: string, isSurplus = false): Promise<ScanOutcome> {
    const bin = readBin();
    const answer = await book({ id: rma.id, machineScan: serial, cartonScan: carton, binCode: bin, isSurplus });
    if (answer.refusal) {
      ask(answer.refusal.code === 'NOT_ON_RMA' ? { kind: 'surplus', serial, carton } : undefined);
      return halt(answer.refusal.sentence);
    }
    putDown();
    setLast({ serial, hasBin: bin !== null });
    const isCase = answer.output.differences.some((each) => each.serial === serial && each.settledBy === null);
    const key = isCase ? 'machines.arrival.bookedAsCase' : 'machines.arrival.booked';
    return say(isCase ? 'ask' : 'good', t(key, { serial, bin: bin ?? t('machines.arrival.noBin') }));
  }

  function putDown() {
    setHand(undefined);
    setStop(undefined);
    ask(undefined);
  }

  async function toBin(code: string): Promise<ScanOutcome> {
    setBin(code);
    const before = readLast();
    if (readHand() || !before || before.hasBin) {
      return { mark: 'good', line: t('machines.arrival.binRead', { bin: code }) };
    }
    const { id } = await api.machines.store.get({ serial: before.serial });
    const answer = await place({ machineId: id, binCode: code });
    if (answer.refusal) {
      setBin(null);
      return halt(answer.refusal.sentence);
    }
    setLast({ ...before, hasBin: true });
    return say('good', t('machines.arrival.placed', { serial: before.serial, bin: code }));
  }

  async function finish() {
    const answer = await arrive({ id: rma.id });
    if (answer.refusal) {
      halt(answer.refusal.sentence);
      setUnchecked(answer.refusal.code === 'CARTON_NOT_CHECKED');
    } else {
      const open = answer.output.differences.filter(({ settledBy }) => settledBy === null).length;
      say(open === 0 ? 'good' : 'ask', t('machines.arrival.arrived', { number: rma.number, count: open }));
    }
    playSound(answer.refusal ? 'bad' : 'good');
  }

  return {
    hand,
    binCode,
    stop,
    question,
    isUnchecked,
    events,
    putDown,
    /** F9: it is as it was scanned; it is booked in so, and becomes a case (R2.3.1). */
    takeAsCase: () => {
      if (!question) return;
      const { kind, serial, carton } = question;
      void bookIn(serial, carton, kind === 'surplus').then(({ mark }) => playSound(mark));
    },
    clearBin: () => setBin(null),
    finish: () => void finish(),
  };
}
