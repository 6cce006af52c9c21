import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { TextQuestion } from '../../ui/TextQuestion.tsx';
import { useListCommand } from './useReturnList.ts';

/** Asks why HQ's receipt of a list is taken back; the counter-document carries the reason. */
export function ReverseReceiptDialog({ list, onClose }: { readonly list: ReturnList; readonly onClose: () => void }) {
  const t = useT();
  const reverse = useListCommand(api.returns.reverse, onClose);
  return (
    <TextQuestion
      title={t('returns.receive.reverse.title', { number: list.number })}
      hint={t('returns.receive.reverse.hint')}
      label={t('returns.receive.reverse.reason')}
      example={t('returns.receive.reverse.example')}
      action={t('returns.receive.reverse.run')}
      least={2}
      most={120}
      isDanger
      isRunning={reverse.isRunning}
      onClose={onClose}
      onAnswer={(reason) => void reverse.run({ id: list.id, reason })}
    />
  );
}
