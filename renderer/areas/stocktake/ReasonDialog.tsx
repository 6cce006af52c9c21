import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { TextQuestion } from '../../ui/TextQuestion.tsx';

export interface ReasonDialogProps {
  readonly id: string;
  readonly number: string;
  readonly of: 'reject' | 'cancel';
  readonly onClose: () => void;
}

/** Why a stocktake is sent back or given up. */
export function ReasonDialog({ id, number, of, onClose }: ReasonDialogProps) {
  const t = useT();
  const reject = useCommand(api.stocktake.reject, { onDone: onClose });
  const cancel = useCommand(api.stocktake.cancel, { onDone: onClose });
  const command = of === 'reject' ? reject : cancel;
  return (
    <TextQuestion
      title={t(`stocktake.reason.${of}Title`, { number })}
      label={t('stocktake.reason.label')}
      action={t(`stocktake.view.${of}`)}
      least={2}
      isRunning={command.isRunning}
      isDanger={of === 'cancel'}
      onClose={onClose}
      onAnswer={(reason) => void command.run({ id, reason })}
    />
  );
}
