import { Button } from 'antd';
import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import styles from './issuing.module.css';

/** What the engineer holds, each one click or scan from coming back. */
export function HeldTable({
  book,
  onAdd,
}: {
  readonly book: EngineersBook;
  readonly onAdd: (scanned: string) => unknown;
}) {
  const t = useT();
  if (book.holdings.length === 0) return <p className={styles.quiet}>{t('issuing.book.noHoldings')}</p>;
  const columns = [
    { title: t('issuing.book.part') },
    { title: t('issuing.book.qty'), isNumber: true },
    { title: t('issuing.back.add') },
  ];
  return (
    <TaskTable columns={columns}>
      {book.holdings.map((held) => {
        const name = held.unitBarcode ?? held.partCode;
        return (
          <tr key={`${held.partId}${held.unitBarcode}${held.drawnDay}`}>
            <td>
              <PartText of={held} />
              {held.unitBarcode && (
                <div>
                  <Code>{held.unitBarcode}</Code>
                </div>
              )}
            </td>
            <NumberCell>{held.qty}</NumberCell>
            <td>
              <Button size="small" aria-label={`${t('issuing.back.add')} ${name}`} onClick={() => onAdd(name)}>
                {t('issuing.back.add')}
              </Button>
            </td>
          </tr>
        );
      })}
    </TaskTable>
  );
}
