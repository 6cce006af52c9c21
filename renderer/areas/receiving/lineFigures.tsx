import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import type { T } from '../../app/texts.ts';
import { NumberCell, type TaskColumn } from '../../ui/TaskTable.tsx';

/** R4.1.2: the five numbers of a line, never netted. */
export const countFigures = ['expected', 'counted', 'short', 'over', 'damaged'] as const;

/** The columns of a table of delivery lines: number, part, and the figures named. */
export function lineColumns(t: T, figures: readonly (keyof DeliveryLine | 'waiting')[]): readonly TaskColumn[] {
  return [
    { title: t('receiving.count.no') },
    { title: t('receiving.count.part') },
    ...figures.map((figure) => ({ title: t(`receiving.count.${figure}`), isNumber: true })),
  ];
}

/** Where goods and note disagree; blank until the line is counted. */
export function DifferenceCells({ line }: { readonly line: DeliveryLine }) {
  return DIFFERENCES.map(([figure, mark]) => (
    <NumberCell key={figure} mark={line[figure] > 0 ? mark : undefined}>
      {line.counted === null ? '' : line[figure]}
    </NumberCell>
  ));
}

const DIFFERENCES = [
  ['short', 'bad'],
  ['over', 'ask'],
  ['damaged', 'bad'],
] as const;
