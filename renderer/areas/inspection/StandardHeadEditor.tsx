import { Checkbox, Form, Radio } from 'antd';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { scopes } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { StandardLengthField, StandardSaidFields } from './StandardFields.tsx';
import styles from './standards.module.css';
import type { ChangeDraft } from './useStandardDraft.ts';

export interface PartEditorProps {
  readonly draft: StandardDocument;
  readonly change: ChangeDraft;
}

/** Name, note and source in both languages, what the standard judges, and what its gauge shows. */
export function StandardHeadEditor({ draft, change }: PartEditorProps) {
  const t = useT();
  return (
    <Form layout="vertical" requiredMark={false} component="div">
      {(['name', 'note', 'source'] as const).map((part) => (
        <StandardSaidFields
          key={part}
          label={t(`inspection.standards.fields.${part}`)}
          said={draft[part]}
          isLong={part !== 'name'}
          onChange={(said) => change({ ...draft, [part]: said }, part)}
        />
      ))}
      <div className={styles.row}>
        {t('inspection.standards.fields.scope')}
        <Radio.Group
          aria-label={t('inspection.standards.fields.scope')}
          value={draft.scope}
          onChange={(event) => {
            const scope = scopes.find((each) => each === event.target.value);
            if (scope) change({ ...draft, scope }, 'scope');
          }}
          options={scopes.map((each) => ({ value: each, label: t(`words.scope.${each}`) }))}
        />
      </div>
      <div className={styles.row}>
        <Checkbox
          checked={draft.isSecondarySource}
          onChange={(event) => change({ ...draft, isSecondarySource: event.target.checked }, 'secondary')}
        >
          {t('inspection.standards.edit.isSecondarySource')}
        </Checkbox>
        <Checkbox
          checked={draft.needsConfirmation}
          onChange={(event) => change({ ...draft, needsConfirmation: event.target.checked }, 'needsConfirmation')}
        >
          {t('inspection.standards.edit.needsConfirmation')}
        </Checkbox>
      </div>
      <div className={styles.row}>
        {t('inspection.standards.edit.step')}
        <StandardLengthField
          label={t('inspection.standards.edit.step')}
          um={draft.gauge.stepUm}
          onChange={(stepUm) => change({ ...draft, gauge: { ...draft.gauge, stepUm } }, 'step')}
        />
        {t('inspection.standards.edit.askBack')}
        <StandardLengthField
          label={t('inspection.standards.edit.askBack')}
          um={draft.gauge.askBackUm}
          onChange={(askBackUm) => change({ ...draft, gauge: { ...draft.gauge, askBackUm } }, 'askBack')}
        />
      </div>
    </Form>
  );
}
