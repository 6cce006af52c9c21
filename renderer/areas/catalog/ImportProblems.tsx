import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ImportProblem } from '../../../shared/areas/catalog/contract.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './catalog.module.css';

/** How many problems are drawn at once; the rest follow on demand. */
const STEP = 200;

export interface ImportProblemsProps {
  readonly problems: readonly ImportProblem[];
  /** What the table is called; how many they are, where it has no name of its own. */
  readonly label?: string;
}

/** All problems of a workbook at once: row, column, value, reason, remedy. */
export function ImportProblems({ problems, label }: ImportProblemsProps) {
  const t = useT();
  const [isOnlyErrors, setIsOnlyErrors] = useState(false);
  const [shown, setShown] = useState(STEP);
  const errorCount = problems.filter((problem) => problem.severity === 'error').length;
  const listed = isOnlyErrors ? problems.filter((problem) => problem.severity === 'error') : problems;
  if (problems.length === 0) return <EmptyState title={t('catalog.import.noProblems')} />;

  const columns: readonly Column<ImportProblem>[] = [
    {
      key: 'severity',
      title: t('catalog.import.severity'),
      render: (problem) => <Severity problem={problem} />,
      width: 80,
    },
    { key: 'row', title: t('catalog.import.row'), kind: 'number', render: (problem) => problem.row, width: 60 },
    {
      key: 'column',
      title: t('catalog.import.column'),
      render: (problem) => [problem.column, problem.heading].filter(Boolean).join(' ') || '—',
      width: 120,
    },
    {
      key: 'value',
      title: t('catalog.import.value'),
      kind: 'code',
      render: (problem) => problem.value || '—',
      width: 170,
    },
    {
      key: 'reason',
      title: t('catalog.import.reason'),
      render: (problem) => [problem.rule, problem.reason].filter(Boolean).join(' '),
      width: 260,
    },
    { key: 'remedy', title: t('catalog.import.remedy'), render: (problem) => problem.remedy, width: 260 },
  ];
  return (
    <>
      <p>
        <span className={styles.severe}>✕ {t('catalog.import.errors', { count: errorCount })}</span>
        {'　'}
        <span className={styles.mild}>▲ {t('catalog.import.warnings', { count: problems.length - errorCount })}</span>
        {'　'}
        <Checkbox checked={isOnlyErrors} onChange={(event) => setIsOnlyErrors(event.target.checked)}>
          {t('catalog.import.onlyErrors')}
        </Checkbox>
      </p>
      <DataTable
        label={label ?? t('catalog.import.problems', { count: listed.length })}
        columns={columns}
        rows={listed.slice(0, shown)}
        rowKey={(problem) => `${problem.row}-${problem.column}-${problem.reason}`}
        total={listed.length}
        hasMore={shown < listed.length}
        onMore={() => setShown(shown + STEP)}
        mark={(problem) => (problem.severity === 'error' ? 'bad' : 'ask')}
      />
    </>
  );
}

function Severity({ problem }: { readonly problem: ImportProblem }) {
  const t = useT();
  return problem.severity === 'error' ? (
    <span className={styles.severe}>✕ {t('catalog.import.error')}</span>
  ) : (
    <span className={styles.mild}>▲ {t('catalog.import.warning')}</span>
  );
}
