import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { SLOW_DAYS } from '../../../shared/areas/stock/ageing.ts';
import type { SlowRow } from '../../../shared/areas/stock/shapes.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgePyramid } from './AgePyramid.tsx';
import styles from './figures.module.css';
import { HeldPicture } from './HeldPicture.tsx';
import { PartText } from './PartText.tsx';
import { WeekPicture } from './WeekPicture.tsx';

/** The store in pictures: receipts and issues, what it holds, how old that is, and which parts hardly move (R4.10). */
export function StoreFiguresScreen() {
  const t = useT();
  const go = useGo();
  const trend = useQuery(orpc.stock.trend.queryOptions({ staleTime: 300_000 }));
  const ageing = useQuery(orpc.stock.ageing.queryOptions({ staleTime: 300_000 }));
  useKeys({ Escape: () => go('/stock') }, { Escape: t('stock.backToStock') });
  const error = trend.error ?? ageing.error;
  const columns: Column<SlowRow>[] = [
    { key: 'part', title: t('stock.fields.partName'), render: (row) => <PartText of={row} />, width: 280 },
    { key: 'category', title: t('stock.fields.category'), render: (row) => row.category },
    { key: 'pieces', title: t('stock.figures.pieces'), kind: 'number', render: (row) => row.pieces },
    { key: 'value', title: t('stock.fields.value'), kind: 'number', render: (row) => <MoneyText fen={row.valueFen} /> },
    { key: 'oldest', title: t('stock.fields.oldest'), render: (row) => <DayText day={row.oldestDay} /> },
    {
      key: 'last',
      title: t('stock.figures.lastIssue'),
      render: (row) => (row.lastIssueDay ? <DayText day={row.lastIssueDay} /> : t('stock.figures.never')),
    },
    { key: 'loan', title: t('stock.figures.onLoan'), kind: 'number', render: (row) => row.onLoan || '·' },
  ];
  return (
    <Page title={t('stock.figures.title')} hint={t('stock.figures.hint')}>
      {error && <Alert type="error" showIcon title={refusalOf(error, t).sentence} />}
      <div className={styles.row}>
        {trend.data ? <WeekPicture weeks={trend.data} /> : <Skeleton active className={styles.picture ?? ''} />}
        {trend.data ? <HeldPicture weeks={trend.data} /> : <Skeleton active className={styles.picture ?? ''} />}
      </div>
      <div className={styles.row}>
        {ageing.data ? <AgePyramid categories={ageing.data.categories} /> : <Skeleton active />}
      </div>
      <Section title={t('stock.figures.slow', { days: SLOW_DAYS })}>
        <DataTable
          label={t('stock.figures.slow', { days: SLOW_DAYS })}
          columns={columns}
          rows={ageing.data?.slow}
          rowKey={(row) => row.partId}
          onOpen={(row) => go(pathOf('/stock/parts', row.partCode))}
          empty={<EmptyState title={t('stock.figures.noneSlow')} />}
        />
      </Section>
    </Page>
  );
}
