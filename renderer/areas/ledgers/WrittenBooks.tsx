import { Button } from 'antd';
import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { JobKind } from '../../../shared/areas/clocks/words.ts';
import { api } from '../../app/api.ts';
import { JobFileButton } from '../../app/JobFileButton.tsx';
import { JobProgress } from '../../app/JobProgress.tsx';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { isUnderWay, useJobs } from '../../app/useJobs.ts';
import { MomentText } from '../../ui/DayText.tsx';
import styles from './ledgers.module.css';

/** So many files stay at hand here; older ones are on the screen of long works. */
const SHOWN = 3;

/** The long books that this person has asked for: how far each is, and its file when it is ready. */
export function WrittenBooks({ kind }: { readonly kind: JobKind }) {
  const t = useT();
  const jobs = useJobs();
  const stop = useCommand(api.clocks.cancelJob);
  const own = (jobs.data ?? []).filter((job) => job.kind === kind && job.isOwn && job.state !== 'cancelled');
  const shown = own.filter((job, at) => at < SHOWN || isUnderWay(job));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.written} aria-label={`${t('ledgers.written')} ${t(`words.jobKind.${kind}`)}`}>
      {shown.map((job) => (
        <li key={job.id}>
          <span>{job.about}</span>
          <Standing job={job} />
          {isUnderWay(job) ? (
            <Button
              size="small"
              aria-label={`${t('clocks.jobs.cancel')} ${job.about}`}
              onClick={() => void stop.run({ id: job.id })}
            >
              {t('clocks.jobs.cancel')}
            </Button>
          ) : (
            <JobFileButton job={job} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a work stands in a word, or its bar while it is under way. */
function Standing({ job }: { readonly job: Job }) {
  const t = useT();
  if (isUnderWay(job)) return <JobProgress job={job} />;
  return (
    <span>
      {job.state === 'failed' ? t('ledgers.failed') : t(`words.jobState.${job.state}`)}{' '}
      {job.finishedAt && <MomentText at={job.finishedAt} />}
    </span>
  );
}
