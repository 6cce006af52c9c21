import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { useT } from '../../app/texts.ts';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import type { Ending } from './outcomes.ts';
import styles from './returns.module.css';
import { CheckMark } from './StateMarks.tsx';

export interface OutcomeTableProps {
  readonly lines: readonly ReturnLine[];
  readonly endings: ReadonlyMap<string, Ending>;
  readonly standing: string | undefined;
  readonly onStand: (lineId: string) => void;
}

/** What arrived, how it was packed, where it goes, and who bears what is lost (R4.3.2.1). */
export function OutcomeTable({ lines, endings, standing, onStand }: OutcomeTableProps) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('returns.fields.no'), isNumber: true },
        { title: t('returns.fields.part') },
        { title: t('returns.fields.counted'), isNumber: true },
        { title: t('words.checkPlace.hq') },
        { title: t('returns.fields.outcome') },
        { title: t('returns.fields.bearer') },
      ]}
    >
      {lines.map((line) => {
        const ending = endings.get(line.id);
        return (
          <TaskRow key={line.id} isCurrent={line.id === standing} onStand={() => onStand(line.id)}>
            <NumberCell>{line.lineNo}</NumberCell>
            <td>
              <PartText of={line} /> <span className={styles.quiet}>{t(`words.returnKind.${line.kind}`)}</span>
            </td>
            <NumberCell mark={(line.counted ?? 0) < line.qty ? 'bad' : undefined}>
              {line.counted ?? '—'} / {line.qty}
            </NumberCell>
            <td>
              <CheckMark line={line} place="hq" />
            </td>
            <td data-testid={`outcome-${line.lineNo}`}>
              {ending && (
                <>
                  <strong style={{ whiteSpace: 'nowrap' }}>{t(`words.lineOutcome.${ending.outcome}`)}</strong>{' '}
                  {ending.reason}
                </>
              )}
            </td>
            <td style={{ whiteSpace: 'nowrap' }}>{line.bearer ? t(`words.lossBearer.${line.bearer}`) : '—'}</td>
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}
