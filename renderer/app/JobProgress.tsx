import { Progress } from 'antd';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { useT } from './texts.ts';

/** How far a long work is, as a bar and in steps. */
export function JobProgress({ job }: { readonly job: Job }) {
  const t = useT();
  if (job.state === 'waiting') return <>{t('clocks.jobs.waiting')}</>;
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <Progress percent={percentOf(job)} showInfo={false} size="small" aria-label={t('clocks.jobs.progress')} />
      <span style={{ whiteSpace: 'nowrap' }}>{t('clocks.jobs.of', { done: job.done, total: job.total })}</span>
    </div>
  );
}

/** Whole per cent of a long work; all of it where there was nothing to do. */
export function percentOf({ state, done, total }: Job): number {
  if (total === 0) return state === 'done' ? 100 : 0;
  return Math.floor((done / total) * 100);
}
