import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { OverviewRow } from '../../../shared/areas/stock/shapes.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Figures } from './Figures.tsx';
import { HoldingTable } from './HoldingTable.tsx';
import { MovementTable } from './MovementTable.tsx';

/** One part in the store: what there is, where it lies oldest first, and what moved. */
export function PartStockScreen() {
  const t = useT();
  const go = useGo();
  const code = usePathParam('code');
  const part = useQuery(orpc.stock.part.queryOptions({ input: { code } }));
  const openCard = () => go(`${pathOf('/stock/parts', code)}/card`);
  useKeys({ c: openCard, Escape: () => go('/stock') }, { c: t('stock.card.title'), Escape: t('stock.backToStock') });
  if (part.error) return <EmptyState title={refusalOf(part.error, t).sentence} />;
  if (!part.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const { overview, holdings, movements } = part.data;
  return (
    <Page
      title={overview.partName}
      aside={
        <>
          <Code>{overview.partCode}</Code>
          <span>{t(`words.tracking.${overview.tracking}`)}</span>
        </>
      }
      actions={
        <>
          <Button onClick={openCard}>
            <KeyCap name="c" /> {t('stock.card.title')}
          </Button>
          <Button onClick={() => go(pathOf('/parts', overview.partCode))}>{t('stock.part.catalogue')}</Button>
        </>
      }
    >
      <Figures
        figures={(['available', 'reserved', 'safetyStock', 'staging', 'quarantine', 'defective', 'doa'] as const).map(
          (key) => ({
            label: t(`stock.fields.${key}`),
            value: overview[key],
            ...(isLow(overview, key) ? { note: t('stock.belowSafety') } : {}),
          }),
        )}
      />
      <Section title={t('stock.part.holdings')}>
        <HoldingTable
          label={t('stock.part.holdings')}
          holdings={holdings}
          without="part"
          empty={t('stock.part.none')}
        />
      </Section>
      <Section title={t('stock.part.movements')}>
        <MovementTable label={t('stock.part.movements')} movements={movements} without="part" />
      </Section>
    </Page>
  );
}

function isLow(overview: OverviewRow, key: string): boolean {
  return key === 'available' && overview.isBelowSafety;
}
