import { type ReactNode, useState } from 'react';
import type { DisposalView } from '../../../shared/areas/disposal/contract.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { QuantityQuestion } from '../../ui/QuantityQuestion.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { partNamed } from '../stock/partNamed.ts';
import { useBins } from '../stock/useBins.ts';

interface Lot {
  readonly partId: string;
  readonly partCode: string;
  readonly binCode: string;
  readonly most: number;
}

/** Scans onto an open list: a unit stands on it at once; of a lot-tracked part the bin, the part and a number are asked for. */
export function useListing(
  of: DisposalView,
  isActive: boolean,
): { readonly sentence: string; readonly question: ReactNode } {
  const t = useT();
  const { id } = of;
  const { binScanned } = useBins();
  const [bin, standAt, readBin] = useLive<string | undefined>(undefined);
  const [lot, setLot] = useState<Lot>();
  const addUnit = useAnswer(api.disposal.addUnit);
  const addLot = useAnswer(api.disposal.addLot);

  async function scanned(text: string): Promise<ScanOutcome | undefined> {
    if (!isActive) return undefined;
    const code = scannedText(text);
    setRefused(undefined);
    if (await binScanned(code)) {
      standAt(code);
      setLot(undefined);
      return { mark: 'good', line: t('disposal.scan.bin', { bin: code }) };
    }
    const answer = await addUnit({ id, barcode: code });
    if (answer.output) {
      return { mark: 'good', line: t('disposal.scan.unit', { barcode: code, pieces: answer.output.pieces }) };
    }
    if (answer.refusal.code !== 'UNKNOWN_BARCODE') return { mark: 'bad', line: answer.refusal.sentence };
    const partCode = await partNamed(code);
    if (partCode === undefined) return { mark: 'bad', line: answer.refusal.sentence };
    const at = readBin();
    if (at === undefined) return { mark: 'ask', line: t('disposal.scan.binFirst', { part: partCode }) };
    const { holdings } = await api.stock.bin({ code: at });
    const own = holdings.filter((holding) => holding.partCode === partCode);
    const [first] = own;
    if (!first) return { mark: 'bad', line: t('disposal.scan.notHere', { part: partCode, bin: at }) };
    if (first.tracking === 'unit') return { mark: 'ask', line: t('disposal.scan.scanUnits', { part: partCode }) };
    setLot({ partId: first.partId, partCode, binCode: at, most: own.reduce((sum, each) => sum + each.qty, 0) });
    return { mark: 'ask', line: t('disposal.scan.howMany', { part: partCode }) };
  }
  useScan(scanned);

  async function enter({ partId, binCode }: Lot, qty: number) {
    const answer = await addLot({ id, partId: partId as never, binCode, qty });
    if (answer.output) {
      setLot(undefined);
      return;
    }
    setLot(undefined);
    setRefused(answer.refusal.sentence);
  }
  const [refused, setRefused] = useState<string>();
  return {
    sentence: refused ?? (bin === undefined ? t('disposal.scan.begin') : t('disposal.scan.at', { bin })),
    question: lot && (
      <QuantityQuestion
        key={`${lot.binCode} ${lot.partId}`}
        label={t('disposal.scan.howMany', { part: lot.partCode })}
        hint={t('disposal.scan.most', { most: lot.most })}
        most={lot.most}
        onEnter={(qty) => {
          setRefused(undefined);
          void enter(lot, qty);
        }}
      />
    ),
  };
}
