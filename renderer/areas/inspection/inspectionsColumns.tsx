import type { InspectionHead } from '../../../shared/areas/inspection/inspections.ts';
import type { T } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { InspectionStateMark, VerdictMark } from './InspectionsMarks.tsx';
import styles from './standards.module.css';

/** An inspection in one row: what, how it ended, by which standard, who. */
export function inspectionColumns(t: T): readonly Column<InspectionHead>[] {
  return [
    {
      key: 'number',
      title: t('inspection.list.fields.number'),
      width: 150,
      render: (row) => (
        <>
          <Code>{row.number}</Code>
          {row.version > 1 && (
            <div className={styles.second}>{t('inspection.list.fields.amendment', { count: row.version - 1 })}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('inspection.list.fields.state'),
      width: 125,
      render: (row) => <InspectionStateMark state={row.state} />,
    },
    {
      key: 'verdict',
      title: t('inspection.list.fields.verdict'),
      width: 105,
      render: (row) => <VerdictMark verdict={row.verdict} />,
    },
    {
      key: 'model',
      title: t('inspection.list.fields.model'),
      kind: 'code',
      width: 105,
      render: (row) => row.modelCode,
    },
    {
      key: 'serial',
      title: t('inspection.list.fields.serial'),
      kind: 'code',
      width: 160,
      render: (row) => row.serial,
    },
    {
      key: 'failed',
      title: t('inspection.list.fields.failed'),
      kind: 'code',
      render: (row) => row.failedClauses.join(' ') || '—',
    },
    {
      key: 'standard',
      title: t('inspection.list.fields.standard'),
      width: 145,
      render: (row) => (
        <>
          <Code>{row.standardId}</Code>{' '}
          <span className={styles.quiet}>
            {t('inspection.standards.versionShort', { version: row.standardVersion })}
          </span>
        </>
      ),
    },
    {
      key: 'inspector',
      title: t('inspection.list.fields.inspector'),
      width: 120,
      render: (row) => (
        <>
          {row.inspector}
          {row.concededBy && (
            <div className={styles.second}>{t('inspection.list.conceded', { by: row.concededBy })}</div>
          )}
        </>
      ),
    },
    {
      key: 'when',
      title: t('inspection.list.fields.when'),
      width: 110,
      render: (row) => <MomentText at={row.concludedAt ?? row.startedAt} />,
    },
  ];
}
