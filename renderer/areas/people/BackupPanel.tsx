import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { isUnderWay, useJobs } from '../../app/useJobs.ts';
import { Code } from '../../ui/Code.tsx';
import { exactMoment } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';

/** The copies of the data: when the last was made, one more by a key, and how one is put back. */
export function BackupPanel() {
  const t = useT();
  const jobs = useJobs();
  const isAtWork = jobs.data?.some((job) => job.kind === 'backUp' && isUnderWay(job)) ?? false;
  const found = useQuery({ ...orpc.desk.backups.queryOptions(), refetchInterval: isAtWork ? 1_000 : 60_000 });
  const { refetch } = found;
  // The last question may have been asked just before the copy got its name.
  useEffect(() => {
    if (!isAtWork) void refetch();
  }, [isAtWork, refetch]);
  const backUp = useCommand(api.desk.backUp);
  if (!found.data) return null;
  const { folder, copies } = found.data;
  if (folder === null) return <Section title={t('people.backups.title')}>{t('people.backups.elsewhere')}</Section>;
  const [last] = copies;
  return (
    <Section title={t('people.backups.title')}>
      <p>
        {last
          ? t('people.backups.last', { at: exactMoment(last.at), size: megabytes(last.bytes), count: copies.length })
          : t('people.backups.none')}{' '}
        <Button size="small" loading={backUp.isRunning || isAtWork} onClick={() => void backUp.run(undefined)}>
          {t('people.backups.now')}
        </Button>
      </p>
      <p>
        {t('people.backups.where')} <Code>{folder}</Code>
        <br />
        {t('people.backups.restore')} <Code>npm run restore</Code>
      </p>
    </Section>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
