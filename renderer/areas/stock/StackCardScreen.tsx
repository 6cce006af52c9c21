import { useQuery } from '@tanstack/react-query';
import type { CardRow } from '../../../shared/areas/stock/shapes.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam, useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { ActionKeys } from '../../ui/ActionKeys.tsx';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PlaceText } from './PlaceText.tsx';

/** R4.8.6 物料垛卡: what came, what went, and what there was after it; of the store, or of one bin. */
export function StackCardScreen() {
  const t = useT();
  const go = useGo();
  const code = usePathParam('code');
  const binCode = useQueryParam('bin');
  const of = { code, ...(binCode ? { binCode } : {}) };
  const head = useQuery(orpc.stock.card.queryOptions({ input: { ...of, limit: 1 } }));
  const pages = usePages<CardRow>(['stackCard', code, binCode ?? ''], async (cursor) => {
    const { rows, next } = await api.stock.card({ ...of, ...(cursor ? { cursor } : {}) });
    return { rows, next };
  });
  if (head.error) return <EmptyState title={refusalOf(head.error, t).sentence} />;
  const field = (key: string) => t(`stock.fields.${key}`);
  const columns: Column<CardRow>[] = [
    { key: 'at', title: field('at'), render: (row) => <MomentText at={row.at} isExact /> },
    {
      key: 'document',
      title: field('document'),
      render: (row) => (
        <>
          {t(`words.documentKind.${row.kind}`)} <Code>{row.documentNumber}</Code>
        </>
      ),
    },
    { key: 'unit', title: field('unit'), kind: 'code', render: (row) => row.unitBarcode ?? '—' },
    { key: 'from', title: field('from'), render: (row) => <PlaceText place={row.from} /> },
    { key: 'to', title: field('to'), render: (row) => <PlaceText place={row.to} /> },
    { key: 'in', title: t('stock.card.in'), kind: 'number', render: (row) => row.inQty || '' },
    { key: 'out', title: t('stock.card.out'), kind: 'number', render: (row) => row.outQty || '' },
    { key: 'balance', title: t('stock.card.balance'), kind: 'number', render: (row) => row.balance },
    { key: 'by', title: field('by'), render: (row) => row.userName },
  ];
  const query = binCode ? `?bin=${encodeURIComponent(binCode)}` : '';
  return (
    <Page
      title={t('stock.card.title')}
      aside={
        <>
          <Code>{code}</Code> <span>{head.data?.partName}</span>
          {binCode && <Code>{binCode}</Code>}
        </>
      }
      hint={head.data && t('stock.card.onHand', { qty: head.data.onHand, unit: head.data.unitName })}
      actions={
        <ActionKeys
          actions={[
            {
              key: 'p',
              label: t('stock.card.print'),
              run: () => go(`${pathOf('/print/stack-card', code)}${query}`),
            },
          ]}
          back={{ label: t('stock.part.title'), run: () => go(pathOf('/stock/parts', code)) }}
        />
      }
    >
      <DataTable
        label={t('stock.card.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => String(row.seq)}
        onOpen={(row) => go(pathOf('/documents', row.documentNumber))}
        empty={<EmptyState title={t('stock.noMovements')} />}
      />
    </Page>
  );
}
