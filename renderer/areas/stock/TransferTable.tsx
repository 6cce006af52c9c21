import { Button } from 'antd';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';
import { ConditionText } from './ConditionText.tsx';
import type { Moved } from './moved.ts';
import { PartText } from './PartText.tsx';

export interface TransferTableProps {
  readonly holdings: readonly Holding[];
  readonly moved: readonly Moved[];
  readonly isEmptyText: string;
  readonly onTakeLot: (holding: Holding) => void;
  readonly onTakeUnit: (holding: Holding, barcode: string) => void;
}

/** What lies in the first bin, and what of it is in hand. */
export function TransferTable({ holdings, moved, isEmptyText, onTakeLot, onTakeUnit }: TransferTableProps) {
  const t = useT();
  if (holdings.length === 0) return <p>{isEmptyText}</p>;
  const columns = [
    { title: t('stock.fields.part') },
    { title: t('stock.fields.condition') },
    { title: t('stock.fields.receivedDay') },
    { title: t('stock.fields.qty'), isNumber: true },
    { title: t('stock.transfer.inHand'), isNumber: true },
  ];
  return (
    <TaskTable columns={columns}>
      {holdings.map((holding) => (
        <tr key={`${holding.lotId}${holding.condition}`}>
          <td>
            <PartText of={holding} />
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 4 }}>
              {holding.unitBarcodes.map((barcode) => (
                <Button
                  key={barcode}
                  size="small"
                  type={moved.some((each) => each.unitBarcode === barcode) ? 'primary' : 'default'}
                  onClick={() => onTakeUnit(holding, barcode)}
                >
                  <Code>{barcode}</Code>
                </Button>
              ))}
            </div>
          </td>
          <td>
            <ConditionText condition={holding.condition} />
          </td>
          <td>
            <DayText day={holding.receivedDay} />
          </td>
          <NumberCell>
            {holding.qty} {holding.unitName}
          </NumberCell>
          <NumberCell>
            {holding.tracking === 'lot' ? (
              <Button
                size="small"
                aria-label={`${t('stock.howMany')} ${holding.partCode}`}
                onClick={() => onTakeLot(holding)}
              >
                {moved.find((each) => each.unitBarcode === null && each.holding.partId === holding.partId)?.qty ??
                  t('stock.transfer.take')}
              </Button>
            ) : (
              moved.filter((each) => each.unitBarcode !== null && holding.unitBarcodes.includes(each.unitBarcode))
                .length
            )}
          </NumberCell>
        </tr>
      ))}
    </TaskTable>
  );
}
