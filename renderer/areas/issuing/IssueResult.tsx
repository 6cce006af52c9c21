import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { PickedTable } from './PickedTable.tsx';

/** What became of an issue: posted, cancelled or reversed, and what went out. */
export function IssueResult({ issue }: { readonly issue: Issue }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const { documentNumber } = issue;
  const keys: TaskKey[] = [
    {
      key: 'n',
      label: t('issuing.new.title'),
      run: () => go('/issuing/new'),
      isPrimary: true,
      isDisabled: !can(me, ['keeper']),
    },
    ...(documentNumber
      ? [
          {
            key: 'F9',
            label: t('issuing.result.document', { number: documentNumber }),
            run: () => go(pathOf('/documents', documentNumber)),
          },
        ]
      : []),
    { key: 'Escape', label: t('issuing.back'), run: () => go('/issuing') },
  ];
  return (
    <GuidedTask
      title={t('issuing.task', { number: issue.number, recipient: issue.recipientName })}
      tone={issue.state === 'posted' ? 'good' : 'ask'}
      sentence={t(`issuing.result.${issue.state}`, { pieces: issue.picked, recipient: issue.recipientName })}
      {...(documentNumber ? { word: documentNumber, wordSize: 48 } : {})}
      detail={t('issuing.result.detail', {
        purpose: t(`words.issuePurpose.${issue.purpose}`),
        repairOrder: issue.repairOrder || '—',
        note: issue.note,
      })}
      leftTitle={t('issuing.result.left')}
      left={<PickedTable picks={issue.picks} />}
      events={[]}
      keys={keys}
    />
  );
}
