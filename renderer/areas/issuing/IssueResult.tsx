import { App } from 'antd';
import { useState } from 'react';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { PickedTable } from './PickedTable.tsx';
import { RecallPanel } from './RecallPanel.tsx';

/** What became of an issue: posted, cancelled or reversed, and what went out. A shipment has its paper, and may be recalled. */
export function IssueResult({ issue }: { readonly issue: Issue }) {
  const t = useT();
  const isKeeper = can(useMe(), ['keeper']);
  const [isRecalling, setIsRecalling] = useState(false);
  const { documentNumber, parcel } = issue;
  const isShipped = issue.recipientKind === 'station' && issue.state === 'posted';
  const canRecall = isShipped && isKeeper;
  const keys = useResultKeys(issue, isShipped, canRecall ? () => setIsRecalling(true) : undefined);
  return (
    <>
      <GuidedTask
        title={t(issue.recipientKind === 'station' ? 'issuing.ship.task' : 'issuing.task', {
          number: issue.number,
          recipient: issue.recipientName,
        })}
        tone={issue.state === 'posted' ? 'good' : 'ask'}
        sentence={t(isShipped ? 'issuing.ship.posted' : `issuing.result.${issue.state}`, {
          pieces: issue.picked,
          recipient: issue.recipientName,
        })}
        {...(documentNumber ? { word: documentNumber, wordSize: 48 } : {})}
        detail={
          <>
            {t('issuing.result.detail', {
              purpose: t(`words.issuePurpose.${issue.purpose}`),
              repairOrder: issue.repairOrder || '—',
              note: issue.note,
            })}
            {parcel && <div>{t('issuing.ship.parcel', { ...parcel, freight: formatYuan(parcel.freightFen) })}</div>}
          </>
        }
        leftTitle={t('issuing.result.left')}
        left={<PickedTable picks={issue.picks} />}
        events={[]}
        keys={keys}
      />
      {isRecalling && <RecallPanel issue={issue} onClose={() => setIsRecalling(false)} />}
    </>
  );
}

function useResultKeys(issue: Issue, isShipped: boolean, recall: (() => void) | undefined): readonly TaskKey[] {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const { message } = App.useApp();
  const { documentNumber, requestId, requestNumber } = issue;
  function print() {
    const page = window.open(pathOf('/print/shipping-note', issue.id), '_blank', 'popup,width=1000,height=800');
    if (!page) void message.error(t('issuing.ship.blocked'));
  }
  const download = () =>
    api.ledgers
      .shippingNote({ id: issue.id })
      .then(saveFile)
      .catch((error: unknown) => message.error(refusalOf(error, t).sentence));
  return [
    ...(isShipped
      ? [
          { key: 'p', label: t('issuing.ship.print'), run: print, isPrimary: true },
          { key: 'x', label: t('issuing.ship.excel'), run: () => void download() },
        ]
      : []),
    ...(requestId
      ? [
          {
            key: 'F7',
            label: t('issuing.ship.request', { number: requestNumber }),
            run: () => go(pathOf('/requests', requestId)),
          },
        ]
      : [
          {
            key: 'n',
            label: t('issuing.new.title'),
            run: () => go('/issuing/new'),
            isPrimary: true,
            isDisabled: !can(me, ['keeper']),
          },
        ]),
    ...(documentNumber
      ? [
          {
            key: 'F9',
            label: t('issuing.result.document', { number: documentNumber }),
            run: () => go(pathOf('/documents', documentNumber)),
          },
        ]
      : []),
    ...(recall ? [{ key: 'F4', label: t('issuing.ship.recall'), run: recall, isDanger: true }] : []),
    { key: 'Escape', label: t('issuing.toList'), run: () => go('/issuing') },
  ];
}
