import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import type { ScanOutcome } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import type { TaskKey } from '../../ui/GuidedTask.tsx';
import { useLive } from '../../ui/useLive.ts';
import { BatchQuantity } from './BatchQuantity.tsx';
import { type Moved, movedLines, movedPieces, withMoved } from './moved.ts';
import { partNamed } from './partNamed.ts';
import { TransferTable } from './TransferTable.tsx';
import { useBins } from './useBins.ts';

/** Goods taken up out of one bin, by scan or from its list, until something is done with all of them at once. */
export function useGoodsInHand(first?: string) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [from, setFrom, readFrom] = useLive<string | undefined>(first);
  const [moved, setMoved, readMoved] = useLive<readonly Moved[]>([]);
  const [asking, setAsking] = useState<Holding>();
  const { binScanned } = useBins();
  const content = useQuery({
    ...orpc.stock.bin.queryOptions({ input: { code: from ?? '' } }),
    enabled: from !== undefined,
  });
  const holdings = from === undefined ? [] : (content.data?.holdings ?? []);
  const take = (holding: Holding, unitBarcode: string | null, qty: number) =>
    setMoved(withMoved(readMoved(), { holding, unitBarcode, qty }));

  function say(mark: ScanOutcome['mark'], line: string, undo?: () => void): ScanOutcome {
    add(mark, line, undo);
    return { mark, line };
  }

  /** Begins at a bin, with empty hands. */
  function begin(code: string | undefined) {
    setFrom(code);
    setMoved([]);
    setAsking(undefined);
  }

  async function takeUp(code: string, origin: string): Promise<ScanOutcome> {
    const { holdings: here } = await api.stock.bin({ code: origin });
    const ofUnit = here.find((holding) => holding.unitBarcodes.includes(code));
    if (ofUnit) {
      take(ofUnit, code, 1);
      return { mark: 'good', line: t('stock.transfer.unitTaken', { barcode: code }) };
    }
    const partCode = here.some((holding) => holding.partCode === code) ? code : await partNamed(code);
    const ofPart = here.find((holding) => holding.partCode === partCode);
    if (!ofPart) return say('bad', t('stock.transfer.notHere', { scanned: code, bin: origin }));
    if (ofPart.tracking === 'unit') return say('ask', t('stock.transfer.scanUnits', { part: ofPart.partCode }));
    setAsking(ofPart);
    return { mark: 'ask', line: t('stock.transfer.howMany', { part: ofPart.partCode }) };
  }

  const most = asking
    ? holdings.filter((holding) => holding.partId === asking.partId).reduce((sum, holding) => sum + holding.qty, 0)
    : 0;
  /** Lays everything down and begins anew, or leaves where nothing is begun. */
  const layDownKey = (layDown: () => void): TaskKey =>
    from === undefined
      ? { key: 'Escape', label: t('stock.backToStock'), run: () => go('/stock') }
      : { key: 'Escape', label: t('stock.transfer.layDown'), run: layDown };
  return {
    ...{ from, readFrom, events, add, say, begin, takeUp, layDownKey },
    use: content.data?.bin.use,
    pieces: movedPieces(moved),
    step: from === undefined ? 'scanFrom' : asking ? 'quantity' : moved.length === 0 ? 'scanWhat' : undefined,
    binScanned,
    inHand: () => ({ lines: movedLines(readMoved()), pieces: movedPieces(readMoved()) }),
    quantity: asking && (
      <BatchQuantity
        key={asking.partId}
        most={most}
        onEnter={(qty) => {
          take(asking, null, qty);
          setAsking(undefined);
        }}
      />
    ),
    list: (hint: string) => ({
      leftTitle: from === undefined ? t('stock.transfer.left') : t('stock.transfer.leftOf', { bin: from }),
      left: (
        <TransferTable
          holdings={holdings}
          moved={moved}
          isEmptyText={from === undefined ? hint : t('stock.bin.none')}
          onTakeLot={setAsking}
          onTakeUnit={(holding, unitBarcode) => take(holding, unitBarcode, 1)}
        />
      ),
    }),
  } as const;
}
