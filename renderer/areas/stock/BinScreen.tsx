import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Figures } from './Figures.tsx';
import { HoldingTable } from './HoldingTable.tsx';
import { MovementTable } from './MovementTable.tsx';

/** One bin: what lies in it, and what went in and out (R4.8.6, the stack card on screen). */
export function BinScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const code = usePathParam('code');
  const bin = useQuery(orpc.stock.bin.queryOptions({ input: { code } }));
  const toTransfer = can(me, ['keeper']) ? () => go(`/transfer?from=${encodeURIComponent(code)}`) : undefined;
  useKeys(
    { Escape: () => go('/stock/map'), y: toTransfer, m: () => go('/stock/map') },
    { Escape: t('stock.map.title'), y: t('stock.transfer.title') },
  );
  if (bin.error) return <EmptyState title={refusalOf(bin.error, t).sentence} />;
  if (!bin.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const { bin: place, held, holdings, movements } = bin.data;
  return (
    <Page
      title={place.code}
      aside={<span>{t(`words.binUse.${place.use}`)}</span>}
      actions={toTransfer && <Button onClick={toTransfer}>{t('stock.bin.moveOut')}</Button>}
    >
      <Figures
        figures={[
          { label: t('stock.bin.held'), value: held },
          {
            label: t('stock.bin.capacity'),
            value: place.capacity ?? '—',
            ...(place.capacity !== null && held > place.capacity ? { note: t('stock.map.over') } : {}),
          },
          { label: t('stock.bin.mixing'), value: t(place.isMixing ? 'stock.bin.mixes' : 'stock.bin.onePart') },
        ]}
      />
      <Section title={t('stock.bin.holdings')}>
        <HoldingTable label={t('stock.bin.holdings')} holdings={holdings} without="place" empty={t('stock.bin.none')} />
      </Section>
      <Section title={t('stock.bin.movements')}>
        <MovementTable label={t('stock.bin.movements')} movements={movements} />
      </Section>
    </Page>
  );
}
