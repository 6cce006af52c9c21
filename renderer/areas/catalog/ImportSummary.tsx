import { Alert, Button, Skeleton } from 'antd';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import styles from './catalog.module.css';
import { MarkedButton } from './ImportResult.tsx';
import type { ImportFile } from './importFiles.ts';
import type { ImportQueue } from './importQueue.ts';
import { usePaperOpener } from './usePaperOpener.ts';

const COUNTS = [
  ['toAdd', 'added'],
  ['toChange', 'changed'],
  ['unchanged', 'unchanged'],
  ['refused', 'refusedRows'],
] as const;

/** All workbooks are dealt with: what each brought, and what is left to repair. */
export function ImportSummary({ queue }: { readonly queue: ImportQueue }) {
  const t = useT();
  const go = useGo();
  const openerOf = usePaperOpener();
  const isFinished = !queue.isReadingFiles;
  useKeys({ F8: isFinished ? () => go('/') : undefined }, { F8: t('catalog.import.toDesk') });
  if (!isFinished) return <Skeleton active aria-label={t('catalog.import.states.reading')} />;
  const hasRefused = queue.files.some((file) => file.result && file.result.refusedRows > 0);
  const columns: readonly Column<ImportFile>[] = [
    { key: 'file', title: t('catalog.import.file'), render: (file) => file.file.name },
    {
      key: 'state',
      title: t('catalog.import.state'),
      render: (file) => t(`catalog.import.states.${file.state}`),
      width: 100,
    },
    ...COUNTS.map(([name, count]) => ({
      key: name,
      title: t(`catalog.import.${name}`),
      kind: 'number' as const,
      render: (file: ImportFile) => file.result?.[count] ?? '—',
      width: 90,
    })),
    {
      key: 'marked',
      title: t('catalog.import.problemsTitle'),
      render: (file) => {
        const open = openerOf(file);
        if (open) return <Button onClick={open}>{t('catalog.import.toRoom')}</Button>;
        return file.result?.refusedRows ? <MarkedButton load={() => queue.marked(file)} /> : '—';
      },
    },
  ];
  return (
    <section aria-label={t('catalog.import.allDone')}>
      <h2 className={styles.subtitle}>{t('catalog.import.allDone')}</h2>
      {hasRefused && (
        <Alert type="warning" showIcon title={t('catalog.import.resultRepair')} style={{ marginBottom: 12 }} />
      )}
      <DataTable
        label={t('catalog.import.files')}
        columns={columns}
        rows={queue.files}
        rowKey={(file) => String(file.id)}
        mark={(file) => (file.state === 'refused' ? 'bad' : file.result?.refusedRows ? 'ask' : undefined)}
      />
      <div className={styles.decide} style={{ marginTop: 16 }}>
        <Button type="primary" onClick={() => go('/')}>
          {t('catalog.import.toDesk')} <KeyCap name="F8" />
        </Button>
      </div>
    </section>
  );
}
