import { useQuery } from '@tanstack/react-query';
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { chinaDay, type Day, daysBetween, instantOf } from '../../../shared/kernel/day.ts';
import { orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { BinMap, type BinMapCell } from '../../ui/BinMap.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { ageShade, fillShade } from './shades.ts';

type Colouring = 'fill' | 'age';

interface BinRow {
  readonly code: string;
  readonly zone: string;
  readonly use: string;
  readonly capacity: number | null;
  readonly held: number;
  readonly oldestDay: Day | null;
}

/** The store as it stands, coloured by fill or by the age of its oldest piece. */
export function BinMapScreen() {
  const t = useT();
  const go = useGo();
  const [colouring, setColouring] = useState<Colouring>('fill');
  const bins = useQuery(orpc.stock.bins.queryOptions());
  useKeys({ Escape: () => go('/stock') }, { Escape: t('stock.backToStock') });
  if (!bins.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const today = chinaDay(instantOf(new Date()));
  const legends = { fill: [0, 1, 2, 3, 4, null], age: [0, 1, 2, 3, 4] } as const;
  return (
    <Page
      title={t('stock.map.title')}
      hint={t('stock.map.hint')}
      actions={
        <Segmented
          aria-label={t('stock.map.colouring')}
          value={colouring}
          onChange={setColouring}
          options={[
            { value: 'fill', label: t('stock.map.byFill') },
            { value: 'age', label: t('stock.map.byAge') },
          ]}
        />
      }
    >
      {bins.data.length === 0 ? (
        <EmptyState title={t('stock.map.empty')} hint={t('stock.map.emptyHint')} />
      ) : (
        <BinMap
          label={t('stock.map.title')}
          cells={bins.data.map((bin) => cellOf(bin, colouring, today, t))}
          zoneName={(zone) => zoneName(zone, bins.data, t)}
          legend={legends[colouring].map((shade) => ({
            shade,
            text: t(`stock.map.${colouring}.${shade ?? 'unknown'}`),
          }))}
          troubleText={t('stock.map.over')}
          onOpen={(code) => go(pathOf('/stock/bins', code))}
        />
      )}
    </Page>
  );
}

function cellOf(bin: BinRow, colouring: Colouring, today: Day, t: T): BinMapCell {
  const days = bin.oldestDay === null ? null : daysBetween(bin.oldestDay, today);
  const isOver = bin.capacity !== null && bin.held > bin.capacity;
  const facts = [
    `${bin.code} ${t(`words.binUse.${bin.use}`)}`,
    t('stock.map.held', { held: bin.held, capacity: bin.capacity ?? '—' }),
    ...(days === null ? [] : [t('stock.map.oldest', { day: bin.oldestDay, days })]),
    ...(isOver ? [t('stock.map.over')] : []),
  ];
  return {
    code: bin.code,
    text: bin.held === 0 ? '' : String(bin.held),
    shade: colouring === 'fill' ? fillShade(bin.held, bin.capacity) : ageShade(days),
    hasTrouble: isOver,
    title: facts.join(' · '),
  };
}

function zoneName(zone: string, bins: readonly BinRow[], t: T): string {
  const uses = new Set(
    bins.filter((bin) => bin.code.startsWith(`${zone}-`)).map((bin) => t(`words.binUse.${bin.use}`)),
  );
  return t('stock.map.zone', { zone, uses: [...uses].join(' / ') });
}
