import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import type { StepProps } from './DeliveryScreen.tsx';
import { InspectTable } from './InspectTable.tsx';
import { itemsToInspect } from './lines.ts';
import { useDifferenceReport } from './useDifferenceReport.tsx';

/** After inspection: good pieces to their bins, DOA pieces to their labels (R4.6.2.1). */
export function NextStep({ delivery, events, goTo, trail, title }: StepProps) {
  const t = useT();
  const report = useDifferenceReport(delivery);
  const go = useGo();
  const passed = delivery.lines.reduce((sum, line) => sum + line.passed, 0);
  const failed = delivery.lines.reduce((sum, line) => sum + line.failed, 0);
  const waiting = delivery.countedPieces - passed - failed;
  return (
    <>
      <GuidedTask
        title={title}
        tone={waiting === 0 ? 'good' : 'ask'}
        sentence={
          waiting === 0
            ? t('receiving.next.sentence', { passed, failed })
            : t('receiving.next.partly', { passed, failed, waiting })
        }
        word={t('receiving.next.word', { pieces: passed })}
        detail={failed > 0 ? t('receiving.next.labels', { failed }) : t('receiving.next.noLabels')}
        above={
          <>
            {trail}
            {report.standing}
          </>
        }
        leftTitle={t('receiving.inspect.left')}
        left={
          <InspectTable
            delivery={delivery}
            items={itemsToInspect(delivery)}
            standing={undefined}
            onStand={() => goTo('inspect')}
          />
        }
        events={events}
        keys={[
          ...report.keys,
          {
            key: 'F8',
            label: t('receiving.next.putAway', { pieces: passed }),
            run: () => go('/put-away'),
            isPrimary: true,
            isDisabled: passed === 0,
          },
          {
            key: 'F9',
            label: t('receiving.next.label', { failed }),
            run: () => go('/labels'),
            isDisabled: failed === 0,
          },
          ...(waiting > 0
            ? [{ key: 'F3', label: t('receiving.next.inspectOn', { waiting }), run: () => goTo('inspect') }]
            : []),
          { key: 'p', label: t('receiving.paper.print'), run: () => go(pathOf('/print/receipt', delivery.id)) },
          {
            key: 'e',
            label: t('receiving.paper.export'),
            run: () => void api.ledgers.receiptList({ id: delivery.id }).then(saveFile),
          },
          { key: 'Escape', label: t('receiving.back'), run: () => go('/receiving') },
        ]}
      />
      {report.dialog}
    </>
  );
}
