import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { assertNever } from '../../../shared/kernel/decision.ts';
import { useT } from '../../app/texts.ts';
import { StandardCountFields } from './StandardCountFields.tsx';
import { StandardKeyField, StandardSaidFields } from './StandardFields.tsx';
import { StandardGroupFields } from './StandardGroupFields.tsx';
import { StandardLengthFields } from './StandardLengthFields.tsx';
import styles from './standards.module.css';

export interface StandardItemEditorProps {
  readonly item: StandardItem;
  readonly draft: StandardDocument;
  readonly onChange: (next: StandardItem, field: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** All fields of one item. */
export function StandardItemEditor({ item, draft, onChange, onMove, onRemove }: StandardItemEditorProps) {
  const t = useT();
  return (
    <Form layout="vertical" requiredMark={false} component="div">
      <div className={styles.triple}>
        <Form.Item label={t('inspection.standards.fields.clause')}>
          <Input
            aria-label={t('inspection.standards.fields.clause')}
            maxLength={40}
            status={item.clause.trim() === '' ? 'error' : ''}
            value={item.clause}
            onChange={(event) => onChange({ ...item, clause: event.target.value }, 'clause')}
          />
        </Form.Item>
        <Form.Item label={t('inspection.standards.fields.itemId')}>
          <StandardKeyField
            label={t('inspection.standards.fields.itemId')}
            value={item.id}
            onChange={(id) => onChange({ ...item, id }, 'id')}
          />
        </Form.Item>
        <Form.Item label={t('inspection.standards.fields.section')}>
          <Select
            aria-label={t('inspection.standards.fields.section')}
            value={item.section}
            onChange={(section) => onChange({ ...item, section }, 'section')}
            options={sections.map((each) => ({ value: each, label: t(`words.section.${each}`) }))}
          />
        </Form.Item>
      </div>
      <StandardSaidFields
        label={t('inspection.standards.fields.text')}
        said={item.text}
        onChange={(text) => onChange({ ...item, text }, 'text')}
      />
      <KindFields item={item} draft={draft} onChange={onChange} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onMove(-1)}>
          ↑ {t('inspection.standards.edit.up')}
        </Button>
        <Button size="small" onClick={() => onMove(1)}>
          ↓ {t('inspection.standards.edit.down')}
        </Button>
        <Button size="small" danger onClick={onRemove}>
          {t('inspection.standards.edit.remove')}
        </Button>
      </div>
    </Form>
  );
}

function KindFields({ item, draft, onChange }: Pick<StandardItemEditorProps, 'item' | 'draft' | 'onChange'>) {
  const t = useT();
  switch (item.kind) {
    case 'check':
      return (
        <div className={styles.buttons}>
          <Checkbox
            checked={item.mayBeNotApplicable}
            onChange={(event) => onChange({ ...item, mayBeNotApplicable: event.target.checked }, 'mayBe')}
          >
            {t('inspection.standards.edit.mayBeNotApplicable')}
          </Checkbox>
          <Checkbox
            checked={item.isPerAccessory}
            onChange={(event) => onChange({ ...item, isPerAccessory: event.target.checked }, 'perAccessory')}
          >
            {t('inspection.standards.edit.perAccessory')}
          </Checkbox>
        </div>
      );
    case 'length':
      return <StandardLengthFields item={item} draft={draft} onChange={onChange} />;
    case 'count':
      return <StandardCountFields item={item} draft={draft} onChange={onChange} />;
    case 'group':
      return <StandardGroupFields item={item} draft={draft} onChange={onChange} />;
    default:
      return assertNever(item);
  }
}
