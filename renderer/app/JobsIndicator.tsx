import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { percentOf } from './JobProgress.tsx';
import styles from './Shell.module.css';
import { can, useMe } from './session.ts';
import { useT } from './texts.ts';
import { useJobFile } from './useJobFile.ts';
import { isUnderWay, useJobs } from './useJobs.ts';

/** Long work under way, with its progress, in the window's head; nothing while there is none. */
export function JobsIndicator() {
  const isStaff = can(useMe(), 'signedIn');
  return isStaff ? <RunningJob /> : null;
}

function RunningJob() {
  const t = useT();
  const jobs = useJobs();
  useFileNotice(jobs.data);
  const job = jobs.data?.find((each) => each.state === 'running') ?? jobs.data?.find(isUnderWay);
  if (!job) return null;
  const percent = percentOf(job);
  const kind = t(`words.jobKind.${job.kind}`);
  return (
    <Link to="/clocks/jobs" className={styles.job} title={t('clocks.jobs.open')}>
      <progress value={percent} max={100} aria-label={kind} />
      {t('clocks.jobs.running', { kind, percent })}
    </Link>
  );
}

/** Offers a file when it is ready to whoever asked for it, on whichever screen they are by then. */
function useFileNotice(jobs: readonly Job[] | undefined): void {
  const t = useT();
  const { notification } = App.useApp();
  const { mutate: fetch } = useJobFile();
  const awaited = useRef(new Set<Job['id']>());
  useEffect(() => {
    for (const job of jobs ?? []) {
      if (job.isOwn && isUnderWay(job)) awaited.current.add(job.id);
      else if (awaited.current.delete(job.id) && job.file) {
        notification.success({
          key: job.id,
          title: t('clocks.jobs.ready', { name: job.file.name }),
          // Notices hang outside of what screens are given: the button only calls.
          actions: (
            <Button size="small" onClick={() => fetch(job.id)}>
              {t('clocks.jobs.fetch')}
            </Button>
          ),
        });
      }
    }
  }, [jobs, notification, t, fetch]);
}
