import { Select } from 'antd';
import type { StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { assertNever } from '../../../shared/kernel/decision.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { StandardMaxFields } from './StandardCountFields.tsx';
import { StandardDotFields } from './StandardDotFields.tsx';
import { StandardLengthField, StandardWholeField } from './StandardFields.tsx';
import { blankRule, type GroupRule } from './standardDraft.ts';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';

type GroupItem = Extract<StandardItem, { kind: 'group' }>;

export interface GroupFieldsProps {
  readonly item: GroupItem;
  readonly draft: StandardDocument;
  readonly onChange: (next: GroupItem, field: string) => void;
}

const RULES = ['spread', 'cluster', 'apart'] as const;

/** A rule about several points or dots together: how even, how near, how many together. */
export function StandardGroupFields({ item, draft, onChange }: GroupFieldsProps) {
  const t = useT();
  return (
    <>
      <div className={styles.row}>
        <Select
          aria-label={t('inspection.standards.edit.ruleName')}
          style={{ width: 250 }}
          value={item.rule.name}
          onChange={(name) => onChange({ ...item, rule: blankRule(name, draft) }, 'rule name')}
          options={RULES.map((each) => ({ value: each, label: t(`inspection.standards.ruleName.${each}`) }))}
        />
      </div>
      <div className={styles.row}>
        <RuleFields rule={item.rule} draft={draft} onChange={(rule) => onChange({ ...item, rule }, 'rule')} />
      </div>
    </>
  );
}

interface RuleFieldsProps {
  readonly rule: GroupRule;
  readonly draft: StandardDocument;
  readonly onChange: (rule: GroupRule) => void;
}

function RuleFields({ rule, draft, onChange }: RuleFieldsProps) {
  const t = useT();
  const [language] = useLanguage();
  switch (rule.name) {
    case 'spread':
      return (
        <>
          <Select
            mode="multiple"
            aria-label={t('inspection.standards.edit.spreadOf')}
            status={rule.of.length === 0 || rule.of.length > 4 ? 'error' : ''}
            style={{ minWidth: 300 }}
            placeholder={t('inspection.standards.edit.spreadOf')}
            value={rule.of}
            onChange={(of) => onChange({ ...rule, of })}
            options={draft.items.flatMap((each) =>
              each.kind === 'length'
                ? [{ value: each.id, label: inLanguage(each.text, language) || t(`words.side.${each.side}`) }]
                : [],
            )}
          />
          {t('inspection.standards.edit.spreadMax')}
          <StandardLengthField
            label={t('inspection.standards.edit.spreadMax')}
            um={rule.maxUm}
            onChange={(maxUm) => onChange({ ...rule, maxUm })}
          />
        </>
      );
    case 'cluster':
      return (
        <>
          <StandardDotFields of={rule.of} draft={draft} onChange={(of) => onChange({ ...rule, of })} />
          {t('inspection.standards.edit.window')}
          <StandardWholeField
            label={t('inspection.standards.edit.window')}
            value={rule.windowPx}
            min={2}
            max={100}
            suffix="px"
            onChange={(windowPx) => onChange({ ...rule, windowPx })}
          />
          <StandardMaxFields of={rule} onChange={(max) => onChange({ ...rule, ...max })} />
        </>
      );
    case 'apart':
      return (
        <>
          <StandardDotFields of={rule.of} draft={draft} onChange={(of) => onChange({ ...rule, of })} />
          {t('inspection.standards.edit.share')}
          <StandardWholeField
            label={t('inspection.standards.edit.share')}
            value={rule.share}
            min={2}
            max={100}
            onChange={(share) => onChange({ ...rule, share })}
          />
        </>
      );
    default:
      return assertNever(rule);
  }
}
