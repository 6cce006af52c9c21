import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { FailureLabel } from '../../../shared/areas/labels/contract.ts';
import { type LabelSize, labelSizes } from '../../../shared/areas/labels/words.ts';
import { api, orpc } from '../../app/api.ts';
import { preference } from '../../app/preference.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, usePathParam } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { LabelPreview } from './LabelPreview.tsx';
import { PrinterSelect } from './PrinterSelect.tsx';
import { hasSilentPrinting, printLabel, printPath } from './printing.ts';

/** The label stock of this workstation, as it was last chosen. */
const sizeOfWorkstation = preference<LabelSize>('labelSize', labelSizes, '60x40');

/** One label: look at it, print it, stick it on, scan it back; only then it is closed. */
export function LabelScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.labels.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <LabelTask label={found.data} />;
}

function LabelTask({ label }: { readonly label: FailureLabel }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const { events, add } = useEvents();
  const [size, setSize] = useState(sizeOfWorkstation.read());
  const [isPrinting, setPrinting] = useState(false);
  const [isBlocked, setBlocked] = useState(false);
  const print = useAnswer(api.labels.print);
  const verify = useAnswer(api.labels.verify);
  const mayPrint = can(me, ['keeper', 'inspector']);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  function chooseSize(next: LabelSize) {
    sizeOfWorkstation.write(next);
    setSize(next);
  }

  async function run() {
    setPrinting(true);
    setBlocked(false);
    const answer = await print({ id: label.id, size });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else {
      const copy = answer.output.copies;
      const result = await printLabel({ id: label.id, size, copy });
      setBlocked(result === 'blocked');
      if (result === 'sent') say('good', t(copy > 1 ? 'labels.print.again' : 'labels.print.sent', { copy, size }));
      else say('bad', t(`labels.print.${result}`));
    }
    setPrinting(false);
  }

  useScan(async (scanned) => {
    if (label.copies === 0) return say('ask', t('labels.print.printFirst', { scanned: scanned.slice(0, 40) }));
    const answer = await verify({ id: label.id, scanned });
    if (answer.refusal) return say('bad', answer.refusal.sentence);
    return say('good', t('labels.print.closed', { number: label.number }));
  });

  const keys: TaskKey[] = [
    ...(label.state === 'drafted'
      ? [
          {
            key: 'F8',
            label: t('labels.print.run'),
            run: () => void run(),
            isPrimary: true,
            isDisabled: !mayPrint,
            isBusy: isPrinting,
          },
        ]
      : [
          {
            key: 'F9',
            label: t('labels.print.reprint', { copy: label.copies + 1 }),
            run: () => void run(),
            isDisabled: !mayPrint,
            isBusy: isPrinting,
          },
        ]),
    ...(label.state === 'closed'
      ? [{ key: 'F8', label: t('labels.nextOne'), run: () => go('/labels'), isPrimary: true }]
      : []),
    ...labelSizes.map((each, index) => ({
      key: String(index + 1),
      label: t(`labels.size.${each}`),
      run: () => chooseSize(each),
      isDisabled: each === size,
    })),
    { key: 'Escape', label: t('labels.back'), run: () => go('/labels') },
  ];
  return (
    <GuidedTask
      title={t('labels.task', { number: label.number })}
      {...(label.state === 'closed' ? { tone: 'good' as const } : {})}
      sentence={t(`labels.sentence.${label.state}`)}
      word={label.barcode}
      wordSize={48}
      detail={t('labels.detail', { part: `${label.partCode} ${label.partName}`, fault: label.fault })}
      leftTitle={t('labels.preview')}
      left={
        <>
          <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 10 }}>
            <Segmented
              aria-label={t('labels.size.choose')}
              value={size}
              onChange={chooseSize}
              options={labelSizes.map((each) => ({ value: each, label: t(`labels.size.${each}`) }))}
            />
            {hasSilentPrinting() && <PrinterSelect />}
          </div>
          {isBlocked && (
            <Alert
              type="warning"
              showIcon
              title={t('labels.print.blocked')}
              action={
                <a href={printPath({ id: label.id, size, copy: label.copies })} target="_blank" rel="noreferrer">
                  {t('labels.print.open')}
                </a>
              }
              style={{ marginBottom: 10 }}
            />
          )}
          <LabelPreview id={label.id} size={size} copy={Math.max(1, label.copies)} />
        </>
      }
      events={events}
      keys={keys}
    />
  );
}
