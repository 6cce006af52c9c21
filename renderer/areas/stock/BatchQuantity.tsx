import { useT } from '../../app/texts.ts';
import { QuantityQuestion } from '../../ui/QuantityQuestion.tsx';

export interface BatchQuantityProps {
  /** What there is; more cannot be moved. */
  readonly most: number;
  readonly onEnter: (qty: number) => void;
}

/** How many pieces of a lot go to the bin. */
export function BatchQuantity({ most, onEnter }: BatchQuantityProps) {
  const t = useT();
  return (
    <QuantityQuestion
      label={t('stock.howMany')}
      hint={t('stock.most', { most })}
      most={most}
      onEnter={(qty) => qty <= most && onEnter(qty)}
    />
  );
}
