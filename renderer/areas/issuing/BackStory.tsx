import { Checkbox, Input } from 'antd';
import { useT } from '../../app/texts.ts';
import { type BackDraft, isFailed } from './backLines.ts';

export interface BackStoryProps {
  readonly line: BackDraft;
  /** The unit's barcode, or the part's code, for the names of the fields. */
  readonly name: string;
  readonly onChange: (part: Partial<BackDraft>) => void;
}

/** R4.9: a part that was used or failed has its repair order; a failed one its fault; and the old part may come along. */
export function BackStory({ line, name, onChange }: BackStoryProps) {
  const t = useT();
  if (line.condition === undefined || line.condition === 'good') return null;
  return (
    <div style={{ display: 'grid', gap: 6, maxWidth: 240 }}>
      <Input
        aria-label={`${t('issuing.book.repairOrder')} ${name}`}
        placeholder={t('issuing.book.repairOrder')}
        maxLength={40}
        data-scan="field"
        value={line.repairOrder}
        onChange={(event) => onChange({ repairOrder: event.target.value })}
      />
      {line.condition === 'used' && (
        <Checkbox checked={line.isOldReturned} onChange={(event) => onChange({ isOldReturned: event.target.checked })}>
          {t('issuing.back.isOldReturned')}
        </Checkbox>
      )}
      {line.condition === 'used' && line.isOldReturned && (
        <Input
          aria-label={`${t('issuing.back.oldBarcode')} ${name}`}
          placeholder={t('issuing.back.oldBarcode')}
          maxLength={64}
          data-scan="field"
          value={line.oldBarcode}
          onChange={(event) => onChange({ oldBarcode: event.target.value })}
        />
      )}
      {isFailed(line) && (
        <Input
          aria-label={`${t('issuing.book.fault')} ${name}`}
          placeholder={t('issuing.book.fault')}
          maxLength={60}
          value={line.fault}
          onChange={(event) => onChange({ fault: event.target.value })}
        />
      )}
    </div>
  );
}
