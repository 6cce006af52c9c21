import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { useT } from './texts.ts';
import { useJobFile } from './useJobFile.ts';

/** The file of a long work; nothing where there is none, or none for the caller. */
export function JobFileButton({ job }: { readonly job: Pick<Job, 'id' | 'file'> }) {
  const t = useT();
  const fetch = useJobFile();
  if (!job.file) return null;
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={fetch.isPending}
      aria-label={t('clocks.jobs.fetchNamed', { name: job.file.name })}
      onClick={() => fetch.mutate(job.id)}
    >
      {t('clocks.jobs.fetch')}
    </Button>
  );
}
