import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { type api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { today } from '../../ui/DayField.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './catalog.module.css';
import { PartPanel } from './PartPanel.tsx';
import { PricePanel } from './PricePanel.tsx';

type Detail = Awaited<ReturnType<typeof api.catalog.parts.get>>;
type Price = Detail['prices'][number];

/** One part as the catalogue knows it, with its prices over time. */
export function PartScreen() {
  const t = useT();
  const go = useGo();
  const code = usePathParam('code');
  const part = useQuery(orpc.catalog.parts.get.queryOptions({ input: { code } }));
  const canEdit = can(useMe(), ['keeper', 'administrator']);
  const [panel, setPanel] = useState<'part' | 'price'>();
  const isEditable = canEdit && part.data !== undefined;
  useKeys(
    {
      e: isEditable ? () => setPanel('part') : undefined,
      p: isEditable ? () => setPanel('price') : undefined,
      s: () => go(pathOf('/stock/parts', code)),
    },
    { e: t('catalog.change'), p: t('catalog.parts.setPrice'), s: t('catalog.parts.stock') },
  );
  return (
    <Page
      title={part.data?.name ?? code}
      aside={<Code>{code}</Code>}
      actions={
        <>
          <Button onClick={() => go(pathOf('/stock/parts', code))}>
            {t('catalog.parts.stock')} <KeyCap name="s" />
          </Button>
          {isEditable && (
            <>
              <Button onClick={() => setPanel('price')}>
                {t('catalog.parts.setPrice')} <KeyCap name="p" />
              </Button>
              <Button type="primary" onClick={() => setPanel('part')}>
                {t('catalog.change')} <KeyCap name="e" />
              </Button>
            </>
          )}
        </>
      }
    >
      {part.error && <Alert type="error" showIcon title={refusalOf(part.error, t).sentence} />}
      {part.isPending && <Skeleton active />}
      {part.data && (
        <>
          <Facts part={part.data} />
          <h2 className={styles.subtitle}>{t('catalog.parts.prices')}</h2>
          <PriceTable prices={part.data.prices} />
          {panel === 'part' && (
            <PartPanel
              part={part.data}
              onClose={() => setPanel(undefined)}
              onSaved={(saved) => saved.code !== code && go(pathOf('/parts', saved.code), { replace: true })}
            />
          )}
          {panel === 'price' && <PricePanel part={part.data} onClose={() => setPanel(undefined)} />}
        </>
      )}
    </Page>
  );
}

function Facts({ part }: { readonly part: Detail }) {
  const t = useT();
  const yesNo = (is: boolean) => t(is ? 'catalog.parts.yes' : 'catalog.parts.no');
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['category', part.category],
    ['tracking', t(`words.tracking.${part.tracking}`)],
    ['unitName', part.unitName],
    ['safetyStock', part.safetyStock],
    ['stationPrice', <MoneyText key="fen" fen={part.stationPriceFen} />],
    ['publicPrice', <MoneyText key="fen" fen={part.publicPriceFen} />],
    ['sellable', yesNo(part.isSellable)],
    ['returned', yesNo(part.isDefectiveReturned)],
    ['packing', part.originalPacking || '—'],
    ['state', t(part.isActive ? 'catalog.parts.active' : 'catalog.parts.stopped')],
    ['barcodes', <Code key="codes">{part.barcodes.join('  ') || '—'}</Code>],
    ['models', <Code key="codes">{part.modelCodes.join('  ') || '—'}</Code>],
  ];
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([key, value]) => [
        <dt key={`${key}-name`}>{t(`catalog.parts.${key}`)}</dt>,
        <dd key={`${key}-value`}>{value}</dd>,
      ])}
    </dl>
  );
}

function PriceTable({ prices }: { readonly prices: readonly Price[] }) {
  const t = useT();
  const now = today();
  const isCurrent = (price: Price) => price.validFrom <= now && (price.validTo === null || price.validTo >= now);
  const columns: readonly Column<Price>[] = [
    {
      key: 'from',
      title: t('catalog.parts.validFrom'),
      render: (price) => <DayText day={price.validFrom} />,
      width: 140,
    },
    { key: 'to', title: t('catalog.parts.validTo'), render: (price) => <DayText day={price.validTo} />, width: 140 },
    {
      key: 'station',
      title: t('catalog.parts.stationPrice'),
      kind: 'number',
      render: (price) => <MoneyText fen={price.stationPriceFen} />,
      width: 140,
    },
    {
      key: 'public',
      title: t('catalog.parts.publicPrice'),
      kind: 'number',
      render: (price) => <MoneyText fen={price.publicPriceFen} />,
      width: 140,
    },
    {
      key: 'now',
      title: t('catalog.parts.state'),
      render: (price) => (isCurrent(price) ? `● ${t('catalog.parts.current')}` : ''),
    },
  ];
  return (
    <DataTable
      label={t('catalog.parts.prices')}
      columns={columns}
      rows={prices}
      rowKey={(price) => price.validFrom}
      mark={(price) => (isCurrent(price) ? 'good' : undefined)}
      empty={<EmptyState title={t('catalog.parts.noPrice')} hint={t('catalog.parts.setPriceHint')} />}
    />
  );
}
