import { type ReactNode, useState } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { exactMoment } from '../../ui/DayText.tsx';
import type { TaskKey } from '../../ui/GuidedTask.tsx';
import { TextQuestion } from '../../ui/TextQuestion.tsx';
import { useTones } from '../../ui/tones.ts';

/** R4.1.2a: the key that reports a difference to the sender, what has been reported, and the dialogue that asks what was said. */
export function useDifferenceReport(delivery: Delivery): {
  readonly keys: readonly TaskKey[];
  readonly standing: ReactNode;
  readonly dialog: ReactNode;
} {
  const t = useT();
  const tones = useTones();
  const [isAsking, ask] = useState(false);
  const { isDifferent, differenceReport: report } = delivery;
  const isCounted = delivery.lines.every(({ counted }) => counted !== null);
  const tone = report === null ? tones.ask : report.isLate ? tones.bad : tones.good;
  return {
    keys:
      isDifferent && isCounted && report === null
        ? [{ key: 'F6', label: t('receiving.report.run'), run: () => ask(true) }]
        : [],
    standing: isDifferent && (
      <p style={{ color: tone.ink, margin: '8px 0 0' }}>
        <span aria-hidden="true">{tone.shape} </span>
        {report === null
          ? t('receiving.report.due', { day: delivery.arrivalDay })
          : t(report.isLate ? 'receiving.report.late' : 'receiving.report.inTime', {
              at: exactMoment(report.at),
              by: report.by,
              note: report.note,
            })}
      </p>
    ),
    dialog: isAsking && <ReportDialog delivery={delivery} onClose={() => ask(false)} />,
  };
}

function ReportDialog({ delivery, onClose }: { readonly delivery: Delivery; readonly onClose: () => void }) {
  const t = useT();
  const report = useCommand(api.receiving.reportDifference, { onDone: onClose });
  return (
    <TextQuestion
      title={t('receiving.report.title', { number: delivery.number })}
      hint={t('receiving.report.hint')}
      label={t('receiving.report.note')}
      example={t('receiving.report.noteHint')}
      action={t('receiving.report.run')}
      least={2}
      isRunning={report.isRunning}
      onClose={onClose}
      onAnswer={(note) => void report.run({ id: delivery.id, note })}
    />
  );
}
