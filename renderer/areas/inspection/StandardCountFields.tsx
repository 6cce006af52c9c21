import { Button, Select } from 'antd';
import type { StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import { StandardDotFields } from './StandardDotFields.tsx';
import { StandardWholeField } from './StandardFields.tsx';
import styles from './standards.module.css';

type CountItem = Extract<StandardItem, { kind: 'count' }>;

export interface CountFieldsProps {
  readonly item: CountItem;
  readonly draft: StandardDocument;
  readonly onChange: (next: CountItem, field: string) => void;
}

/** Which dots are counted, how much each of them counts, and how many there may be. */
export function StandardCountFields({ item, draft, onChange }: CountFieldsProps) {
  const t = useT();
  return (
    <>
      {item.of.map((selection, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: selections have no name; their place is all there is
        <div key={at} className={styles.row}>
          <StandardDotFields
            of={selection}
            draft={draft}
            hasWeight
            onChange={(next) => onChange({ ...item, of: item.of.with(at, next) }, `of ${at}`)}
          />
          {item.of.length > 1 && (
            <Button size="small" onClick={() => onChange({ ...item, of: item.of.toSpliced(at, 1) }, `less ${at}`)}>
              {t('inspection.standards.edit.less')}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <StandardMaxFields of={item} onChange={(max) => onChange({ ...item, ...max }, 'max')} />
        {item.of.length < 8 && (
          <Button
            size="small"
            onClick={() =>
              onChange({ ...item, of: [...item.of, { types: ['dark'], weight: 1 }] }, `more ${item.of.length}`)
            }
          >
            {t('inspection.standards.edit.moreDots')}
          </Button>
        )}
      </div>
    </>
  );
}

interface Max {
  readonly max: number;
  readonly per: 'panel' | 'million';
}

/** How many there may be: on the whole panel, or for each million of its pixels. */
export function StandardMaxFields({ of, onChange }: { readonly of: Max; readonly onChange: (max: Max) => void }) {
  const t = useT();
  return (
    <>
      {t('inspection.standards.edit.max')}
      <StandardWholeField
        label={t('inspection.standards.edit.max')}
        value={of.max}
        min={0}
        max={99_999}
        onChange={(max) => onChange({ max, per: of.per })}
      />
      <Select
        aria-label={t('inspection.standards.edit.per')}
        style={{ width: 130 }}
        value={of.per}
        onChange={(per) => onChange({ max: of.max, per })}
        options={[
          { value: 'panel', label: t('inspection.standards.edit.perPanel') },
          { value: 'million', label: t('inspection.standards.edit.perMillion') },
        ]}
      />
    </>
  );
}
