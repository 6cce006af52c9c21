import { useQuery } from '@tanstack/react-query';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import type { StepProps } from './DeliveryScreen.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { useDifferenceReport } from './useDifferenceReport.tsx';

/** What was counted is posted into a quarantine bin, named by scanning it (R4.6.1.2b). */
export function ReceiveStep({ delivery, events, tell, goTo, trail, title }: StepProps) {
  const t = useT();
  const report = useDifferenceReport(delivery);
  const bins = useQuery(orpc.stock.bins.queryOptions());
  const receive = useAnswer(api.receiving.receive);
  const suggested = emptiest(bins.data ?? []);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    tell(mark, line);
    return { mark, line };
  }

  useScan(async (scan) => {
    const binCode = scannedText(scan);
    if (bins.data && !bins.data.some((bin) => bin.code === binCode)) {
      return say('bad', t('receiving.receive.notABin', { scanned: binCode, bin: suggested?.code ?? '—' }));
    }
    const answer = await receive({ id: delivery.id, binCode });
    if (answer.refusal) {
      const { code, data, sentence } = answer.refusal;
      if (code === 'COUNT_INCOMPLETE' || code === 'NOTHING_COUNTED') {
        goTo('count', delivery.lines.find((line) => line.partCode === data.partCode && line.counted === null)?.id);
      }
      if (isAboutPackage(code)) goTo('grade');
      return say('bad', sentence);
    }
    goTo('inspect');
    return say(
      'good',
      t('receiving.receive.done', {
        number: answer.output.receiptNumber,
        bin: binCode,
        pieces: answer.output.countedPieces,
      }),
    );
  });

  return (
    <>
      <GuidedTask
        title={title}
        sentence={suggested ? t('receiving.receive.sentence') : t('receiving.receive.noBin')}
        {...(suggested ? { word: suggested.code } : {})}
        detail={t('receiving.receive.detail', { pieces: delivery.countedPieces })}
        above={
          <>
            {trail}
            {report.standing}
          </>
        }
        leftTitle={t('receiving.receive.left')}
        left={<DifferenceTable lines={delivery.lines} />}
        events={events}
        keys={[
          ...report.keys,
          { key: 'Escape', label: t('receiving.receive.backToCount'), run: () => goTo('count') },
          { key: 'F3', label: t('receiving.grade.again'), run: () => goTo('grade') },
        ]}
      />
      {report.dialog}
    </>
  );
}

interface BinRow {
  readonly code: string;
  readonly use: string;
  readonly held: number;
}

/** The quarantine bin that holds least, so that two deliveries are not mixed without need. */
function emptiest(bins: readonly BinRow[]): BinRow | undefined {
  return bins
    .filter((bin) => bin.use === 'quarantine')
    .toSorted((a, b) => a.held - b.held || a.code.localeCompare(b.code))[0];
}

function isAboutPackage(code: string): boolean {
  return [
    'PACKAGE_NOT_GRADED',
    'PACKAGE_SEVERE',
    'PHOTO_REQUIRED',
    'JOINT_OPENING_REQUIRED',
    'SENDER_DECISION_REQUIRED',
  ].includes(code);
}
