import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errors } from '../../../shared/areas/errors.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import type { Machine } from '../../../shared/areas/machines/machines.ts';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { partNamed } from '../stock/partNamed.ts';
import { useBins } from '../stock/useBins.ts';

type Used = Parameters<typeof api.machines.store.usePart>[0]['what'];

/** R4.8.1: what was to be used although an older one is there, and where that lies. */
export interface RepairOlder {
  readonly what: Used;
  readonly partCode: string;
  readonly binCode: string;
  readonly receivedDay: string;
  readonly qty: number;
  readonly unitBarcode: string | null;
  readonly scannedDay: string;
}

/** Good pieces of a part in one bin, and since when the oldest of them is there. */
export interface HeldInBin {
  readonly binCode: string;
  readonly receivedDay: string;
  readonly unitName: string;
  readonly qty: number;
}

/** Parts from stock into a machine: a unit by its scan alone, a lot by part, bin and number. The ledger decides; oldest first. */
export function useRepairPart(machine: Machine) {
  const t = useT();
  const [partCode, setPart, readPart] = useLive<string | undefined>(undefined);
  const [binCode, setBin] = useState<string>();
  const [qty, setQty] = useState('');
  const [older, setOlder] = useState<RepairOlder>();
  const [said, setSaid] = useState<ScanOutcome>();
  const { binScanned } = useBins();
  const part = useQuery({
    ...orpc.stock.part.queryOptions({ input: { code: partCode ?? '' } }),
    enabled: partCode !== undefined,
  });
  const send = useAnswer(api.machines.store.usePart);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    const outcome = { mark, line };
    setSaid(outcome);
    return outcome;
  }

  function choosePart(code: string) {
    setPart(code);
    setBin(undefined);
    setQty('');
  }

  async function take(what: Used, fifoReason: FifoReason | null): Promise<ScanOutcome> {
    const answer = await send({ machineId: machine.id, what, fifoReason });
    if (answer.refusal) {
      setOlder(olderOf(answer.refusal, what));
      return say('bad', answer.refusal.sentence);
    }
    setOlder(undefined);
    setPart(undefined);
    setBin(undefined);
    setQty('');
    const piece = 'unitBarcode' in what ? what.unitBarcode : `${what.partCode} × ${what.qty}`;
    return say('good', t('machines.store.repair.used', { piece, serial: machine.serial }));
  }

  useScan(async (text) => {
    const code = scannedText(text);
    setOlder(undefined);
    if (await binScanned(code)) {
      if (readPart() === undefined) return say('ask', t('machines.store.repair.partFirst', { bin: code }));
      setBin(code);
      return say('good', t('machines.store.repair.binRead', { bin: code }));
    }
    const named = await partNamed(code);
    if (named === undefined) return take({ unitBarcode: code }, null);
    choosePart(named);
    return say('good', t('machines.store.repair.partRead', { part: named }));
  });

  const heard = ({ mark }: ScanOutcome) => playSound(mark);
  return {
    partCode,
    choosePart,
    binCode,
    setBin,
    qty,
    setQty,
    /** Units are used by scanning them: their code says which. */
    isUnitPart: part.data?.overview.tracking === 'unit',
    bins: goodOldestFirst(part.data?.holdings ?? []),
    older,
    said,
    takeLot: (pieces: number) => {
      if (partCode && binCode) void take({ partCode, binCode, qty: pieces }, null).then(heard);
    },
    goOn: (reason: FifoReason) => {
      if (older) void take(older.what, reason).then(heard);
    },
  };
}

function olderOf(refusal: { readonly code: string; readonly data: unknown }, what: Used): RepairOlder | undefined {
  if (refusal.code !== 'NOT_OLDEST') return undefined;
  const facts = errors.NOT_OLDEST.data.safeParse(refusal.data);
  return facts.success ? { ...facts.data, what } : undefined;
}

/** Good pieces by bin, the bin with the oldest first. */
function goodOldestFirst(holdings: readonly Holding[]): readonly HeldInBin[] {
  const good = holdings
    .filter(({ condition, place }) => condition === 'good' && place.kind === 'bin')
    .toSorted((a, b) => a.receivedDay.localeCompare(b.receivedDay));
  return [...Map.groupBy(good, ({ place }) => place.code)].flatMap(([code, held]) => {
    const [oldest] = held;
    if (!oldest) return [];
    const qty = held.reduce((sum, each) => sum + each.qty, 0);
    return [{ binCode: code, receivedDay: oldest.receivedDay, unitName: oldest.unitName, qty }];
  });
}
