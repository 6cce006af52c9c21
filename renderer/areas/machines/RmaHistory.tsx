import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

type Entry = Rma['history'][number];

/** Who took which step when, and by which clause; newest first. */
export function RmaHistory({ rma }: { readonly rma: Rma }) {
  const t = useT();
  const columns: readonly Column<Entry>[] = [
    {
      key: 'at',
      title: t('machines.rmas.steps.when'),
      render: (entry) => <MomentText at={entry.at} isExact />,
      width: 180,
    },
    {
      key: 'action',
      title: t('machines.rmas.steps.what'),
      render: (entry) => t(`words.rmaAction.${entry.action}`),
      width: 170,
    },
    { key: 'rule', title: t('machines.rmas.steps.clause'), kind: 'code', render: (entry) => entry.rule, width: 90 },
    { key: 'by', title: t('machines.rmas.steps.who'), render: (entry) => entry.by, width: 130 },
    { key: 'note', title: t('machines.rmas.fields.note'), render: (entry) => entry.note || '—' },
  ];
  return (
    <DataTable
      label={t('machines.rmas.steps.history')}
      columns={columns}
      rows={rma.history}
      rowKey={(entry) => `${entry.at}${entry.action}${entry.note}`}
      empty={<EmptyState title={t('machines.rmas.steps.noHistory')} />}
    />
  );
}
