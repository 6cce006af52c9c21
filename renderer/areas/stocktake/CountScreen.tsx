import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { BinCount, CountLine } from '../../../shared/areas/stocktake/contract.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { QuantityQuestion } from '../../ui/QuantityQuestion.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { partNamed } from '../stock/partNamed.ts';
import { CountedTable } from './CountedTable.tsx';
import { LotDialog } from './LotDialog.tsx';
import { WhichPartDialog } from './WhichPartDialog.tsx';

/** A lot-tracked part whose pieces are being counted. */
interface Lot {
  readonly id: string;
  readonly code: string;
}

/** As many pieces of one part as surprise nobody in one bin. */
const PLAUSIBLE = 500;

/** R4.4.1 at the shelf: bin after bin, blind. Units by scanning, lots by scanning the part and typing how many there are. */
export function CountScreen() {
  const t = useT();
  const go = useGo();
  const client = useQueryClient();
  const confirm = useConfirm();
  const id = usePathParam('id');
  const { events, add } = useEvents();
  const stocktake = useQuery(orpc.stocktake.get.queryOptions({ input: { id } }));
  const [binCode, stand, readBin] = useLive<string | undefined>(undefined);
  const [lot, setLot, readLot] = useLive<Lot | undefined>(undefined);
  // Scans go on while the first one is being asked about.
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [asked] = unknown;
  const [isChoosingLot, chooseLot] = useState(false);
  const counted = useQuery({
    ...orpc.stocktake.bin.queryOptions({ input: { id, binCode: binCode ?? '' } }),
    enabled: binCode !== undefined,
  });
  const startBin = useAnswer(api.stocktake.startBin);
  const countUnit = useAnswer(api.stocktake.countUnit);
  const countLot = useAnswer(api.stocktake.countLot);
  const uncount = useAnswer(api.stocktake.uncount);
  const finishBin = useAnswer(api.stocktake.finishBin);
  const close = useAnswer(api.stocktake.close);

  const bins = stocktake.data?.binList ?? [];
  const isDone = bins.length > 0 && bins.every((bin) => bin.state === 'counted');
  const next = bins.find((bin) => bin.state !== 'counted');
  const lines = binCode === undefined ? [] : (counted.data?.lines ?? []);

  function say(mark: ScanOutcome['mark'], line: string, undo?: () => void): ScanOutcome {
    add(mark, line, undo);
    return { mark, line };
  }

  /** What the answer says is drawn at once: the next scan is on its way already. */
  function keep(answer: BinCount) {
    client.setQueryData(orpc.stocktake.bin.queryKey({ input: { id, binCode: answer.bin.code } }), answer);
  }

  async function begin(code: string): Promise<ScanOutcome> {
    const now = readBin();
    if (now !== undefined && now !== code) return say('ask', t('stocktake.count.finishFirst', { bin: now, code }));
    if (bins.find((bin) => bin.code === code)?.state === 'counted') {
      return say('ask', t('stocktake.count.alreadyDone', { bin: code }));
    }
    const answer = await startBin({ id, binCode: code });
    if (answer.refusal) return say('bad', answer.refusal.sentence);
    keep(answer.output);
    stand(code);
    return say('good', t('stocktake.count.begun', { bin: code }));
  }

  async function count(barcode: string, partId: string | null): Promise<ScanOutcome> {
    const at = readBin();
    if (at === undefined) return say('ask', t('stocktake.count.binFirst', { code: barcode }));
    const answer = await countUnit({ id, binCode: at, barcode, partId });
    if (answer.refusal?.code === 'UNKNOWN_BARCODE') return named(barcode);
    if (answer.refusal) return say('bad', answer.refusal.sentence);
    setLot(undefined);
    keep(answer.output);
    const line = answer.output.lines.find((each) => each.barcode === barcode);
    return say(
      'good',
      t('stocktake.count.unit', { barcode, part: line?.partCode, pieces: answer.output.bin.pieces }),
      line && (() => void takeBack(at, line)),
    );
  }

  /** No unit has this barcode: it may name a part, or be a piece that the books have never seen. */
  async function named(code: string): Promise<ScanOutcome> {
    const partCode = await partNamed(code);
    const part = partCode === undefined ? undefined : await api.catalog.parts.get({ code: partCode });
    if (part?.tracking === 'lot') {
      setLot({ id: part.id, code: part.code });
      return say('ask', t('stocktake.count.lotStands', { part: part.code }));
    }
    setUnknown((waiting) => (waiting.includes(code) ? waiting : [...waiting, code]));
    return say('ask', t('stocktake.count.unknown', { code }));
  }

  async function enterLot(pieces: number) {
    const [at, of] = [readBin(), readLot()];
    if (at === undefined || !of) return;
    const answer = await countLot({ id, binCode: at, partId: of.id, counted: pieces });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    setLot(undefined);
    keep(answer.output);
    const line = answer.output.lines.find((each) => each.partId === of.id);
    say(
      'good',
      t('stocktake.count.lotDone', { part: of.code, counted: pieces }),
      line && (() => void takeBack(at, line)),
    );
  }

  async function takeBack(at: string, line: CountLine) {
    const answer = await uncount({ id, binCode: at, lineId: line.id });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else {
      keep(answer.output);
      say('good', t('stocktake.count.tookBack', { what: line.barcode ?? line.partCode }));
    }
  }

  async function finish() {
    const at = readBin();
    if (at === undefined) return;
    const answer = await finishBin({ id, binCode: at });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    stand(undefined);
    setLot(undefined);
    say('good', t('stocktake.count.finished', { bin: at, pieces: answer.output.bin.pieces }));
  }

  function askFinish() {
    const at = readBin();
    if (at === undefined) return;
    if (lines.length > 0) void finish();
    else {
      confirm({
        title: t('stocktake.count.finishEmptyTitle', { bin: at }),
        content: t('stocktake.count.finishEmptyText'),
        okText: t('stocktake.count.isEmpty'),
        cancelText: t('stocktake.count.goOn'),
        onOk: finish,
      });
    }
  }

  async function end() {
    const answer = await close({ id });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else go(pathOf('/stocktakes', id));
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const isBin = bins.some((bin) => bin.code === code);
    if (isBin) return begin(code);
    return count(code, null);
  });

  if (stocktake.error) return <EmptyState title={refusalOf(stocktake.error, t).sentence} />;
  if (!stocktake.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const last = lines[0];
  const keys: TaskKey[] = [
    binCode === undefined
      ? {
          key: 'F8',
          label: t('stocktake.view.close'),
          run: () => void end(),
          isDisabled: !isDone,
          isPrimary: isDone,
        }
      : { key: 'F8', label: t('stocktake.count.finish'), run: askFinish, isPrimary: lines.length > 0 && !lot },
    { key: 'F7', label: t('stocktake.count.lot'), run: () => chooseLot(true), isDisabled: binCode === undefined },
    {
      key: 'F9',
      label: t('stocktake.count.undoLast'),
      run: () => binCode !== undefined && last && void takeBack(binCode, last),
      isDisabled: binCode === undefined || !last,
    },
    { key: 'Escape', label: t('stocktake.count.leave'), run: () => go(pathOf('/stocktakes', id)) },
  ];
  return (
    <>
      <GuidedTask
        title={t('stocktake.count.task', { number: stocktake.data.number })}
        progress={{ done: bins.filter((bin) => bin.state === 'counted').length, total: bins.length }}
        {...(isDone ? { tone: 'good' as const } : {})}
        sentence={sentence()}
        {...(binCode !== undefined ? { word: binCode } : next ? { word: next.code } : {})}
        detail={binCode === undefined && isDone ? t('stocktake.count.doneHint') : undefined}
        above={
          lot && (
            <QuantityQuestion
              key={lot.id}
              label={t('stocktake.count.quantity', { part: lot.code })}
              hint={t('stocktake.count.quantityHint')}
              most={PLAUSIBLE}
              onEnter={(pieces) => void enterLot(pieces)}
            />
          )
        }
        leftTitle={t(binCode === undefined ? 'stocktake.count.binsLeft' : 'stocktake.count.left')}
        left={
          <CountedTable
            bins={bins}
            lines={binCode === undefined ? undefined : lines}
            onBegin={(code) => void begin(code)}
            onTakeBack={(line) => binCode !== undefined && void takeBack(binCode, line)}
          />
        }
        events={events}
        keys={keys}
      />
      {asked !== undefined && (
        <WhichPartDialog
          key={asked}
          barcode={asked}
          onClose={() => setUnknown((waiting) => waiting.slice(1))}
          onChoose={(partId) => {
            setUnknown((waiting) => waiting.slice(1));
            void count(asked, partId);
          }}
        />
      )}
      {isChoosingLot && (
        <LotDialog
          onClose={() => chooseLot(false)}
          onChoose={(part) => {
            chooseLot(false);
            setLot(part);
          }}
        />
      )}
    </>
  );

  function sentence(): string {
    if (lot) return t('stocktake.count.typeQty', { part: lot.code });
    if (binCode !== undefined) return t('stocktake.count.scanGoods');
    return t(isDone ? 'stocktake.count.done' : 'stocktake.count.scanBin');
  }
}
