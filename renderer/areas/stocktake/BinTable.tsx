import { Button } from 'antd';
import type { CountedBin } from '../../../shared/areas/stocktake/contract.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

export interface BinTableProps {
  readonly bins: readonly CountedBin[];
  readonly onRecount?: (bin: CountedBin) => void;
}

/** The bins of a stocktake with what was counted in them. */
export function BinTable({ bins, onRecount }: BinTableProps) {
  const t = useT();
  const columns: Column<CountedBin>[] = [
    { key: 'code', title: t('stocktake.fields.bin'), kind: 'code', render: (bin) => bin.code },
    {
      key: 'state',
      title: t('stocktake.fields.binState'),
      render: (bin) => (
        <StateMark mark={bin.state === 'counted' ? 'good' : bin.state === 'counting' ? 'ask' : undefined}>
          {t(`words.countState.${bin.state}`)}
        </StateMark>
      ),
    },
    { key: 'round', title: t('stocktake.fields.round'), kind: 'number', render: (bin) => bin.round },
    {
      key: 'pieces',
      title: t('stocktake.fields.pieces'),
      kind: 'number',
      render: (bin) => (bin.state === 'waiting' ? '—' : bin.pieces),
    },
    { key: 'by', title: t('stocktake.fields.countedBy'), render: (bin) => bin.countedBy || '—' },
  ];
  if (onRecount) {
    columns.push({
      key: 'recount',
      title: '',
      render: (bin) =>
        bin.state === 'counted' && (
          <Button
            size="small"
            aria-label={t('stocktake.view.recountBin', { bin: bin.code })}
            onClick={() => onRecount(bin)}
          >
            {t('stocktake.view.recount')}
          </Button>
        ),
    });
  }
  return <DataTable label={t('stocktake.view.binsTitle')} columns={columns} rows={bins} rowKey={(bin) => bin.code} />;
}
