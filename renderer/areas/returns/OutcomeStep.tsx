import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { LineOutcome } from '../../../shared/areas/returns/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import { useBins } from '../stock/useBins.ts';
import { confirmedLines } from './lines.ts';
import { OutcomeTable } from './OutcomeTable.tsx';
import { type Bins, binOf, choicesOf, type Ending, endingOf, isBinKind, needsReason } from './outcomes.ts';
import type { ReceiveStepProps } from './ReceiveScreen.tsx';

/** Where each line goes: the proposal stands there to be looked at, the bins are scanned, F8 posts (R4.7, R4.3.1.1). */
export function OutcomeStep(props: ReceiveStepProps & { readonly back: () => void }) {
  const { list, events, tell, goTo, claim, trail, title, back } = props;
  const t = useT();
  const isKeeper = can(useMe(), ['keeper']);
  const lines = confirmedLines(list);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Ending>>(new Map());
  const [bins, setBins, readBins] = useLive<Bins>({});
  const [standing, stand] = useState<string | undefined>(lines[0]?.id);
  const { bins: known, binScanned } = useBins();
  const receive = useAnswer(api.returns.receive);
  const [isRunning, setRunning] = useState(false);
  const line = lines.find((each) => each.id === standing);
  const isReceived = list.state === 'received';
  const endings = new Map(lines.map((each) => [each.id as string, chosen.get(each.id) ?? endingOf(each)]));
  const ending = line && endings.get(line.id);
  const missingBin = (['defective', 'doa', 'quarantine'] as const).find(
    (kind) => !bins[kind] && lines.some((each) => binOf(endings.get(each.id)?.outcome) === kind),
  );
  const unexplained = lines.find((each) => needsReason(endings.get(each.id)));

  function say(mark: ScanOutcome['mark'], text: string): ScanOutcome {
    tell(mark, text);
    return { mark, line: text };
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const code = scannedText(text);
    const bin = await binScanned(code);
    if (bin && isBinKind(bin.use)) {
      setBins({ ...readBins(), [bin.use]: bin.code });
      return say('good', t('returns.outcome.binRead', { bin: bin.code, use: t(`words.binUse.${bin.use}`) }));
    }
    if (bin) return say('bad', t('returns.outcome.wrongBin', { bin: bin.code, use: t(`words.binUse.${bin.use}`) }));
    return say('bad', t('returns.outcome.noBin', { scanned: code }));
  });

  useArrows((by) => {
    const next = arrowTo(
      lines,
      lines.findIndex((each) => each.id === standing),
      by,
    );
    if (next) stand(next.id);
  });

  function choose(outcome: LineOutcome, reason: string) {
    if (line) setChosen(new Map(chosen).set(line.id, { outcome, reason }));
  }

  async function run() {
    setRunning(true);
    const answer = await receive({
      id: list.id,
      lines: [...endings].map(([lineId, each]) => ({ lineId, ...each })),
      defectiveBinCode: bins.defective ?? null,
      doaBinCode: bins.doa ?? null,
      quarantineBinCode: bins.quarantine ?? null,
    });
    setRunning(false);
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      if (answer.refusal.code === 'LINE_NOT_COUNTED') goTo('count');
      if (answer.refusal.code === 'PACKING_NOT_CHECKED') goTo('check');
      return;
    }
    say('good', t('returns.outcome.done', { number: list.number }));
  }

  const choices = line && !isReceived ? choicesOf(line) : [];
  const keys: TaskKey[] = isReceived
    ? [{ key: 'F8', label: t('returns.backToList'), run: back, isPrimary: true }]
    : [
        ...(choices.length > 1
          ? choices.map((outcome, index) => ({
              key: String(index + 1),
              label: t(`words.lineOutcome.${outcome}`),
              run: () => choose(outcome, ending?.outcome === outcome ? ending.reason : ''),
              isDanger: outcome === 'refused',
              isDisabled: ending?.outcome === outcome,
            }))
          : []),
        {
          key: 'F8',
          label: t('returns.outcome.run'),
          run: () => void run(),
          isPrimary: true,
          isDisabled: !isKeeper || missingBin !== undefined || unexplained !== undefined,
          isBusy: isRunning,
        },
        { key: 'F4', label: t('returns.parcels.do.claim'), run: () => claim(line?.id), isDanger: true },
        { key: 'F3', label: t('returns.outcome.toCheck'), run: () => goTo('check') },
        { key: 'Escape', label: t('returns.backToList'), run: back },
      ];
  return (
    <GuidedTask
      title={title}
      {...(isReceived || (!missingBin && !unexplained) ? { tone: 'good' as const } : {})}
      sentence={
        isReceived
          ? t('returns.outcome.received')
          : unexplained
            ? t('returns.outcome.explain', { no: unexplained.lineNo })
            : missingBin
              ? t('returns.outcome.scanBin', { use: t(`words.binUse.${missingBin}`) })
              : t('returns.outcome.ready')
      }
      {...(missingBin && !isReceived
        ? { word: known.find((bin) => bin.use === missingBin)?.code ?? t(`words.binUse.${missingBin}`) }
        : {})}
      detail={t('returns.outcome.detail', {
        defective: bins.defective ?? '—',
        doa: bins.doa ?? '—',
        quarantine: bins.quarantine ?? '—',
      })}
      above={
        <>
          {trail}
          {line && ending?.outcome === 'refused' && !isReceived && (
            <ReasonField
              key={line.id}
              label={t('returns.outcome.reason', { no: line.lineNo })}
              value={ending.reason}
              onChange={(reason) => choose('refused', reason)}
            />
          )}
        </>
      }
      leftTitle={t('returns.outcome.left')}
      left={<OutcomeTable lines={lines} endings={endings} standing={standing} onStand={stand} />}
      events={events}
      keys={keys}
    />
  );
}

function ReasonField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {label}{' '}
      <Input
        ref={field}
        size="large"
        aria-label={label}
        maxLength={120}
        style={{ width: 420 }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={() => field.current?.blur()}
      />{' '}
      <KeyCap name="Enter" />
    </p>
  );
}
