import { Alert, Button } from 'antd';
import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { JobState } from '../../../shared/areas/clocks/words.ts';
import { api } from '../../app/api.ts';
import { JobFileButton } from '../../app/JobFileButton.tsx';
import { JobProgress } from '../../app/JobProgress.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { isUnderWay, useJobs } from '../../app/useJobs.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';
import { ClockTabs } from './ClockTabs.tsx';

/** Long work, newest first, with its progress; it goes on whatever the window does. */
export function JobsScreen() {
  const t = useT();
  const mayStop = can(useMe(), ['administrator']);
  const jobs = useJobs();
  const cancel = useCommand(api.clocks.cancelJob);
  const nameOf = ({ kind, about }: Job) => [t(`words.jobKind.${kind}`), about].filter(Boolean).join(' ');
  const columns: Column<Job>[] = [
    { key: 'kind', title: t('clocks.jobs.kind'), render: (row) => nameOf(row) },
    {
      key: 'state',
      title: t('clocks.jobs.state'),
      render: (row) => (
        <>
          <StateMark mark={markOf[row.state]}>{t(`words.jobState.${row.state}`)}</StateMark> {row.error}
        </>
      ),
    },
    { key: 'progress', title: t('clocks.jobs.progress'), width: 320, render: (row) => <JobProgress job={row} /> },
    { key: 'by', title: t('clocks.jobs.by'), render: (row) => row.startedBy },
    { key: 'at', title: t('clocks.jobs.at'), render: (row) => <MomentText at={row.at} isExact /> },
    { key: 'file', title: t('clocks.jobs.file'), render: (row) => (row.file ? <JobFileButton job={row} /> : '—') },
    {
      key: 'cancel',
      title: t('clocks.jobs.cancel'),
      render: (row) =>
        (mayStop || row.isOwn) && isUnderWay(row) ? (
          <Button
            size="small"
            aria-label={`${t('clocks.jobs.cancel')} ${nameOf(row)}`}
            onClick={() => void cancel.run({ id: row.id })}
          >
            {t('clocks.jobs.cancel')}
          </Button>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Page title={t('clocks.title')} aside={<ClockTabs />} hint={t('clocks.jobs.hint')}>
      {jobs.error && <Alert type="error" showIcon title={refusalOf(jobs.error, t).sentence} />}
      <DataTable
        label={t('clocks.jobs.title')}
        columns={columns}
        rows={jobs.data}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('clocks.jobs.empty')} hint={t('clocks.jobs.emptyHint')} />}
      />
    </Page>
  );
}

const markOf: Readonly<Record<JobState, Mark | undefined>> = {
  waiting: undefined,
  running: 'ask',
  done: 'good',
  failed: 'bad',
  cancelled: undefined,
};
