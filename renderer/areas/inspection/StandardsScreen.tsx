import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { StandardHead } from '../../../shared/areas/inspection/inspections.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { Page } from '../../ui/Page.tsx';
import { InspectionsTabs } from './InspectionsTabs.tsx';
import { StandardMarks } from './StandardMarks.tsx';
import { pathOfStandard } from './standardPath.ts';
import styles from './standards.module.css';

/** All standards and their versions. Opening one shows the document; an administrator copies it from there. */
export function StandardsScreen() {
  const t = useT();
  const go = useGo();
  const mayChange = can(useMe(), ['administrator']);
  const found = useQuery(orpc.inspection.standards.list.queryOptions());
  return (
    <Page
      title={t('inspection.title')}
      aside={<InspectionsTabs />}
      hint={t(mayChange ? 'inspection.standards.hint' : 'inspection.standards.readHint')}
    >
      {found.error && <Alert type="error" showIcon title={refusalOf(found.error, t).sentence} />}
      <DataTable
        label={t('inspection.standards.title')}
        columns={columns(t)}
        rows={found.data}
        rowKey={({ id, version }) => `${id}/${version}`}
        onOpen={(row) => go(pathOfStandard(row))}
        mark={(row) => (row.state === 'draft' ? 'ask' : row.isDefault ? 'good' : undefined)}
      />
    </Page>
  );
}

function columns(t: T): readonly Column<StandardHead>[] {
  return [
    {
      key: 'name',
      title: t('inspection.standards.fields.name'),
      width: 440,
      render: (row) => (
        <>
          {row.name}
          <div className={styles.second}>{row.source}</div>
        </>
      ),
    },
    { key: 'id', title: t('inspection.standards.fields.id'), kind: 'code', width: 160, render: (row) => row.id },
    {
      key: 'version',
      title: t('inspection.standards.fields.version'),
      kind: 'number',
      width: 60,
      render: (row) => row.version,
    },
    {
      key: 'scope',
      title: t('inspection.standards.fields.scope'),
      width: 80,
      render: (row) => t(`words.scope.${row.scope}`),
    },
    { key: 'state', title: t('inspection.standards.fields.state'), render: (row) => <StandardMarks of={row} /> },
    {
      key: 'published',
      title: t('inspection.standards.fields.published'),
      width: 190,
      render: (row) =>
        row.publishedAt === null ? (
          '—'
        ) : (
          <>
            <MomentText at={row.publishedAt} />{' '}
            <span className={styles.quiet}>{row.publishedBy || t('inspection.standards.mark.house')}</span>
          </>
        ),
    },
  ];
}
