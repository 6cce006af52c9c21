import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { TextQuestion } from '../../ui/TextQuestion.tsx';

export interface ReverseDialogProps {
  readonly number: string;
  readonly onClose: () => void;
  /** Called with the number of the counter-document. */
  readonly onReversed: (counter: string) => void;
}

/** Asks why a document is taken back; the counter-document carries the reason. */
export function ReverseDialog({ number, onClose, onReversed }: ReverseDialogProps) {
  const t = useT();
  const reverse = useCommand(api.stock.reverse, { onDone: (counter) => onReversed(counter.number) });
  return (
    <TextQuestion
      title={t('stock.reverse.title', { number })}
      hint={t('stock.reverse.hint')}
      label={t('stock.reverse.reason')}
      example={t('stock.reverse.reasonHint')}
      action={t('stock.reverse.run')}
      least={2}
      isDanger
      isRunning={reverse.isRunning}
      onClose={onClose}
      onAnswer={(reason) => void reverse.run({ number, reason })}
    />
  );
}
