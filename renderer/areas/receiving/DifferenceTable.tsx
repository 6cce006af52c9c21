import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartText } from '../stock/PartText.tsx';
import { countFigures, DifferenceCells, lineColumns } from './lineFigures.tsx';
import { differs } from './lines.ts';

/** R4.1.2a: where goods and note disagree, to be reported to the sender the same day. */
export function DifferenceTable({ lines }: { readonly lines: readonly DeliveryLine[] }) {
  const t = useT();
  const tones = useTones();
  const different = lines.filter(differs);
  if (different.length === 0) return <p>{t('receiving.receive.noDifference')}</p>;
  return (
    <>
      <p style={{ color: tones.ask.ink }}>
        <span aria-hidden="true">{tones.ask.shape} </span>
        {t('receiving.receive.report', { count: different.length })}
      </p>
      <TaskTable columns={lineColumns(t, countFigures)}>
        {different.map((line) => (
          <tr key={line.id}>
            <NumberCell>{line.lineNo}</NumberCell>
            <td>
              <PartText of={line} />
            </td>
            <NumberCell>{line.expected}</NumberCell>
            <NumberCell>{line.counted ?? '—'}</NumberCell>
            <DifferenceCells line={line} />
          </tr>
        ))}
      </TaskTable>
    </>
  );
}
