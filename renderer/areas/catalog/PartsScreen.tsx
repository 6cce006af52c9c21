import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { Part } from '../../../shared/areas/catalog/contract.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PartPanel } from './PartPanel.tsx';
import { Registry } from './Registry.tsx';

const ALL = '';

/** The parts: searched by code, name, pinyin initials or barcode; Enter opens one. */
export function PartsScreen() {
  const t = useT();
  const go = useGo();
  const [category, setCategory] = useState(ALL);
  const categories = useQuery(orpc.catalog.parts.categories.queryOptions());
  const columns: readonly Column<Part>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (part) => part.code, width: 170 },
    { key: 'name', title: t('catalog.name'), render: (part) => part.name, width: 220 },
    { key: 'category', title: t('catalog.parts.category'), render: (part) => part.category, width: 100 },
    {
      key: 'tracking',
      title: t('catalog.parts.tracking'),
      render: (part) => t(`words.tracking.${part.tracking}`),
      width: 90,
    },
    {
      key: 'models',
      title: t('catalog.parts.models'),
      render: (part) => <Models codes={part.modelCodes} />,
      width: 220,
    },
    { key: 'unitName', title: t('catalog.parts.unitName'), render: (part) => part.unitName, width: 70 },
    {
      key: 'safety',
      title: t('catalog.parts.safetyStock'),
      kind: 'number',
      render: (part) => part.safetyStock,
      width: 90,
    },
    {
      key: 'station',
      title: t('catalog.parts.stationPrice'),
      kind: 'number',
      render: (part) => <MoneyText fen={part.stationPriceFen} />,
      width: 110,
    },
    {
      key: 'public',
      title: t('catalog.parts.publicPrice'),
      kind: 'number',
      render: (part) => <MoneyText fen={part.publicPriceFen} />,
      width: 110,
    },
    {
      key: 'state',
      title: t('catalog.parts.state'),
      render: (part) => t(part.isActive ? 'catalog.parts.active' : 'catalog.parts.stopped'),
      width: 80,
    },
  ];
  return (
    <Registry
      title={t('catalog.parts.title')}
      listKey={['parts', category]}
      load={(page) => api.catalog.parts.list({ ...page, ...(category === ALL ? {} : { category }) })}
      columns={columns}
      rowKey={(part) => part.id}
      emptyTitle={t('catalog.parts.empty')}
      onOpen={(part) => go(pathOf('/parts', part.code))}
      filters={
        <Select
          aria-label={t('catalog.parts.category')}
          style={{ width: 130 }}
          value={category}
          onChange={setCategory}
          options={[
            { value: ALL, label: t('catalog.parts.allCategories') },
            ...(categories.data ?? []).map((value) => ({ value, label: value })),
          ]}
        />
      }
      panel={(part, close) => <PartPanel part={part} onClose={close} />}
    />
  );
}

function Models({ codes }: { readonly codes: readonly string[] }) {
  const all = codes.join(' ');
  return (
    <span
      title={all}
      style={{
        display: 'inline-block',
        maxWidth: 210,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        verticalAlign: 'bottom',
      }}
    >
      {all || '—'}
    </span>
  );
}
