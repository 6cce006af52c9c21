import { Button } from 'antd';
import type { Holding } from '../../../shared/areas/stock/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { ConditionText } from './ConditionText.tsx';
import type { Moved } from './moved.ts';
import styles from './taskTable.module.css';

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
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.part')}</th>
          <th scope="col">{t('stock.fields.condition')}</th>
          <th scope="col">{t('stock.fields.receivedDay')}</th>
          <th scope="col" className={styles.number}>
            {t('stock.fields.qty')}
          </th>
          <th scope="col" className={styles.number}>
            {t('stock.transfer.inHand')}
          </th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <tr key={`${holding.lotId}${holding.condition}`} data-part={holding.partCode}>
            <td>
              <Code>{holding.partCode}</Code> {holding.partName}
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
            <td className={styles.number}>
              {holding.qty} {holding.unitName}
            </td>
            <td className={styles.number}>
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
