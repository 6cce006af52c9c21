import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { CheckPlace } from '../../../shared/areas/returns/words.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import { labelBarcode } from './lines.ts';
import { CheckMark } from './StateMarks.tsx';

export interface CheckTableProps {
  readonly lines: readonly ReturnLine[];
  readonly place: CheckPlace;
  readonly standing: string | undefined;
  readonly onStand: (lineId: string) => void;
}

/** The lines to check, with what the newest check at this place found. */
export function CheckTable({ lines, place, standing, onStand }: CheckTableProps) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('returns.fields.no'), isNumber: true },
        { title: t('returns.fields.part') },
        { title: t('returns.fields.label') },
        { title: t('returns.fields.qty'), isNumber: true },
        { title: t('returns.check.verdict') },
      ]}
    >
      {lines.map((line) => (
        <TaskRow key={line.id} isCurrent={line.id === standing} onStand={() => onStand(line.id)}>
          <NumberCell>{line.lineNo}</NumberCell>
          <td>
            <PartText of={line} />
          </td>
          <td>
            <Code>{labelBarcode(line) || '—'}</Code>
          </td>
          <NumberCell>{place === 'hq' ? (line.counted ?? line.qty) : line.qty}</NumberCell>
          <td data-testid={`check-${line.lineNo}`}>
            <CheckMark line={line} place={place} />
          </td>
        </TaskRow>
      ))}
    </TaskTable>
  );
}
