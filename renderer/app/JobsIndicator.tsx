import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orpc } from './api.ts';
import styles from './Shell.module.css';
import { can, useMe } from './session.ts';
import { useT } from './texts.ts';

/** Long work under way, with its progress, in the window's head; nothing while there is none. */
export function JobsIndicator() {
  const isStaff = can(useMe(), 'signedIn');
  return isStaff ? <RunningJob /> : null;
}

/** The latest long works, asked often while one is under way. */
export function useJobs() {
  return useQuery({
    ...orpc.clocks.jobs.queryOptions(),
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? BUSY_MS : IDLE_MS),
  });
}

const BUSY_MS = 700;
const IDLE_MS = 20_000;

function RunningJob() {
  const t = useT();
  const jobs = useJobs();
  const job = jobs.data?.find((each) => each.state === 'running') ?? jobs.data?.find(isUnderWay);
  if (!job) return null;
  const percent = job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100);
  const kind = t(`words.jobKind.${job.kind}`);
  return (
    <Link to="/clocks/jobs" className={styles.job} title={t('clocks.jobs.open')}>
      <progress value={percent} max={100} aria-label={kind} />
      {t('clocks.jobs.running', { kind, percent })}
    </Link>
  );
}

function isUnderWay({ state }: { readonly state: string }): boolean {
  return state === 'waiting' || state === 'running';
}
