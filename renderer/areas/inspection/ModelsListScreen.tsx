import { Alert } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { InspectionsTabs } from './InspectionsTabs.tsx';
import { ModelsPanel } from './ModelsPanel.tsx';
import styles from './standards.module.css';
import { inchText, panelText } from './standardWords.ts';

type Model = Awaited<ReturnType<typeof api.inspection.models.list>>['rows'][number];

const INITIAL = { search: '' };

/** What belongs into the carton of each model (R2.5.2.11), and the resolution of its panel. */
export function ModelsListScreen() {
  const t = useT();
  const mayChange = can(useMe(), ['administrator', 'keeper', 'supervisor']);
  const [{ search }, setFilters] = useFilters('inspection.models', INITIAL);
  const [opened, setOpened] = useState<Model>();
  const pages = usePages<Model>(['inspectionModels', search], (cursor) =>
    api.inspection.models.list({ ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) }),
  );
  const columns: readonly Column<Model>[] = [
    {
      key: 'code',
      title: t('inspection.list.fields.model'),
      kind: 'code',
      width: 190,
      render: ({ modelCode }) => modelCode,
    },
    {
      key: 'size',
      title: t('inspection.models.size'),
      kind: 'number',
      width: 80,
      render: ({ sizeTenthInch }) => (sizeTenthInch === null ? '—' : inchText(sizeTenthInch)),
    },
    {
      key: 'panel',
      title: t('inspection.models.panel'),
      kind: 'code',
      width: 130,
      render: ({ panel }) => (panel ? panelText(panel) : '—'),
    },
    {
      key: 'accessories',
      title: t('inspection.models.accessories'),
      render: ({ accessories, isOwnList }) => {
        const list = accessories.join(t('inspection.standards.and'));
        return isOwnList ? list : <span className={styles.quiet}>{t('inspection.models.ofStandard', { list })}</span>;
      },
    },
  ];
  return (
    <Page title={t('inspection.title')} aside={<InspectionsTabs />} hint={t('inspection.models.hint')}>
      <div className={styles.filters}>
        <SearchField
          label={t('inspection.models.search')}
          value={search}
          onChange={(next) => setFilters({ search: next })}
        />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('inspection.models.title')}
        columns={columns}
        {...pages}
        rowKey={({ modelCode }) => modelCode}
        {...(mayChange ? { onOpen: setOpened } : {})}
        empty={
          search === '' ? (
            <EmptyState title={t('inspection.models.empty')} hint={t('inspection.models.emptyHint')} />
          ) : (
            <EmptyState title={t('inspection.models.none')} />
          )
        }
      />
      {opened && <ModelsPanel key={opened.modelCode} model={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}
