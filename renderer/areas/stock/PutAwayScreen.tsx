import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { type T, useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import { BatchQuantity } from './BatchQuantity.tsx';
import { type Batch, groupsOf, linesOf, type StagingGroup, wholeOf, withUnit } from './batches.ts';
import { type Overfill, overfillKeys } from './overfill.ts';
import { partNamed } from './partNamed.ts';
import { StagingTable } from './StagingTable.tsx';
import { useBins } from './useBins.ts';
import { useReversal } from './useReversal.tsx';

/** Staging → bin: the piece in hand, the suggested bin in large type, confirmed by scanning the bin. */
export function PutAwayScreen() {
  const t = useT();
  const go = useGo();
  const client = useQueryClient();
  const { events, add } = useEvents();
  const staging = useQuery(orpc.stock.staging.queryOptions());
  const { binScanned } = useBins();
  const groups = groupsOf(staging.data ?? []);
  const [batch, setBatch, readBatch] = useLive<Batch | undefined>(undefined);
  const [pointed, point] = useState<string>();
  const [full, setFull] = useState<Overfill>();
  const [isAskingQuantity, askQuantity] = useState(false);
  const reversal = useReversal(add);
  const putAway = useAnswer(api.stock.putAway);
  const suggestions = useQuery({
    ...orpc.stock.suggestBins.queryOptions({
      input: {
        partId: batch?.group.holding.partId ?? '',
        condition: batch?.group.holding.condition ?? 'good',
        qty: batch?.qty ?? 1,
      },
    }),
    enabled: batch !== undefined,
  });
  const suggested = batch ? suggestions.data?.[0] : undefined;

  function say(mark: ScanOutcome['mark'], line: string, undo?: () => void): ScanOutcome {
    add(mark, line, undo);
    return { mark, line };
  }

  function take(next: Batch | undefined) {
    setBatch(next);
    setFull(undefined);
    askQuantity(false);
    if (next) point(next.group.key);
  }

  async function put(binCode: string, isOverCapacityAccepted: boolean): Promise<ScanOutcome> {
    const inHand = readBatch();
    if (!inHand) return say('ask', t('stock.putAway.pieceFirst', { bin: binCode }));
    const { holding } = inHand.group;
    const answer = await putAway({
      lines: linesOf(inHand),
      condition: holding.condition,
      binCode,
      ...(isOverCapacityAccepted ? { isOverCapacityAccepted } : {}),
    });
    if (answer.refusal) {
      if (answer.refusal.code === 'BIN_FULL') setFull({ binCode, refusal: answer.refusal });
      return say(answer.refusal.code === 'BIN_FULL' ? 'ask' : 'bad', answer.refusal.sentence);
    }
    take(undefined);
    const { number } = answer.output;
    return say('good', t('stock.putAway.done', { part: holding.partCode, qty: inHand.qty, bin: binCode, number }), () =>
      reversal.offer(number),
    );
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    if (await binScanned(code)) return put(code, false);
    const now = groupsOf(await client.ensureQueryData(orpc.stock.staging.queryOptions()));
    const ofUnit = now.find((group) => group.unitBarcodes.includes(code));
    if (ofUnit) {
      const next = withUnit(readBatch(), ofUnit, code);
      take(next);
      return { mark: 'good', line: t('stock.putAway.unitInHand', { barcode: code, qty: next.qty }) };
    }
    const named = await groupsNamed(now, code);
    const [ofPart] = named;
    if (ofPart && named.length > 1) {
      point(ofPart.key);
      return say('ask', t('stock.putAway.whichCondition', { part: ofPart.holding.partCode }));
    }
    if (ofPart) {
      take(wholeOf(ofPart));
      return { mark: 'good', line: t('stock.putAway.lotInHand', { part: ofPart.holding.partCode, qty: ofPart.qty }) };
    }
    const key = readBatch() ? 'stock.putAway.notABin' : 'stock.putAway.notStaged';
    return say('bad', t(key, { scanned: code, bin: suggested?.bin.code ?? '—' }));
  });

  function choose(group: StagingGroup | undefined) {
    if (group) take(wholeOf(group));
  }
  const current = groups.find((group) => group.key === pointed) ?? groups[0];
  useArrows(
    (by) => {
      const at = groups.findIndex((group) => group.key === current?.key);
      point(arrowTo(groups, at, by)?.key);
    },
    () => choose(current),
  );

  const canSplit = batch !== undefined && batch.group.holding.tracking === 'lot';
  const keys: TaskKey[] = full
    ? overfillKeys(
        t,
        full.binCode,
        () => void put(full.binCode, true),
        () => setFull(undefined),
      )
    : [
        {
          key: 'F7',
          label: t('stock.putAway.choose'),
          run: () => choose(current),
          isDisabled: !current || batch !== undefined,
          isPrimary: batch === undefined,
        },
        { key: 'q', label: t('stock.putAway.partly'), run: () => askQuantity(true), isDisabled: !canSplit },
        batch
          ? { key: 'Escape', label: t('stock.putAway.layDown'), run: () => take(undefined) }
          : { key: 'Escape', label: t('stock.backToStock'), run: () => go('/stock') },
      ];
  const isNothing = staging.data !== undefined && groups.length === 0;
  return (
    <>
      <GuidedTask
        title={t('stock.putAway.title')}
        {...(isNothing ? { tone: 'good' as const } : {})}
        sentence={t(isNothing ? 'stock.putAway.nothing' : batch ? 'stock.putAway.scanBin' : 'stock.putAway.scanPiece')}
        {...(batch && !full
          ? { word: suggested?.bin.code ?? (suggestions.isPending ? '…' : t('stock.putAway.noBin')) }
          : {})}
        detail={
          batch &&
          inHandText(batch, t) +
            (suggested
              ? ` · ${t(`stock.putAway.why.${suggested.why}`, { held: suggested.held, free: suggested.free ?? '—' })}`
              : '')
        }
        above={
          <>
            {full && (
              <StopPanel title={full.refusal.sentence} word={full.binCode} tone="ask">
                {t('stock.putAway.fullWay', {
                  bin:
                    suggested?.bin.code === full.binCode
                      ? (suggestions.data?.[1]?.bin.code ?? '—')
                      : (suggested?.bin.code ?? '—'),
                })}
              </StopPanel>
            )}
            {batch && isAskingQuantity && (
              <BatchQuantity most={batch.group.qty} onEnter={(qty) => take({ ...batch, qty })} />
            )}
            {batch && !full && (suggestions.data?.length ?? 0) > 1 && (
              <p style={{ margin: '8px 0 0' }}>
                {t('stock.putAway.others')}{' '}
                {suggestions.data
                  ?.slice(1, 5)
                  .map((each) => each.bin.code)
                  .join('、')}
              </p>
            )}
          </>
        }
        isStopped={full !== undefined}
        leftTitle={t('stock.putAway.left')}
        left={<StagingTable groups={groups} pointed={current?.key} batch={batch} onChoose={choose} />}
        events={events}
        keys={keys}
      />
      {reversal.dialog}
    </>
  );
}

function inHandText(batch: Batch, t: T): string {
  const { holding } = batch.group;
  return t('stock.putAway.inHand', {
    part: `${holding.partCode} ${holding.partName}`,
    qty: batch.qty,
    unit: holding.unitName,
    condition: t(`words.condition.${holding.condition}`),
  });
}

/** The staging of a scanned part, good and DOA apart; a maker's article number names a part, too. */
async function groupsNamed(groups: readonly StagingGroup[], code: string): Promise<readonly StagingGroup[]> {
  const byCode = groups.filter((group) => group.holding.partCode === code);
  if (byCode.length > 0) return byCode;
  const partCode = await partNamed(code);
  return groups.filter((group) => group.holding.partCode === partCode);
}
