import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import type { Word } from './confirming.ts';

export interface ConfirmTableProps {
  readonly lines: readonly ReturnLine[];
  readonly words: ReadonlyMap<string, Word>;
  readonly standing: string | undefined;
  readonly onStand: (lineId: string) => void;
}

/** The lines of a list with HQ's word on each; what has none yet shows a dash. */
export function ConfirmTable({ lines, words, standing, onStand }: ConfirmTableProps) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('returns.fields.no'), isNumber: true },
        { title: t('returns.fields.part') },
        { title: t('returns.fields.barcode') },
        { title: t('returns.fields.qty'), isNumber: true },
        { title: t('returns.fields.decision') },
      ]}
    >
      {lines.map((line) => {
        const word = words.get(line.id);
        return (
          <TaskRow key={line.id} isCurrent={line.id === standing} onStand={() => onStand(line.id)}>
            <NumberCell>{line.lineNo}</NumberCell>
            <td>
              <PartText of={line} />
              {line.isBatch && (
                <>
                  {' '}
                  <StateMark mark="ask">{t('returns.line.batchShort')}</StateMark>
                </>
              )}
            </td>
            <td>
              <Code>{line.barcode || '—'}</Code>
            </td>
            <NumberCell>{line.qty}</NumberCell>
            <td data-testid={`word-${line.lineNo}`}>
              {word ? (
                <>
                  <StateMark mark={word.decision === 'confirmed' ? 'good' : 'bad'}>
                    {t(`words.lineDecision.${word.decision}`)}
                  </StateMark>{' '}
                  {word.reason}
                </>
              ) : (
                '—'
              )}
            </td>
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}
