import { Button, Input } from 'antd';
import { useT } from '../../app/texts.ts';
import { StandardKeyField } from './StandardFields.tsx';
import type { PartEditorProps } from './StandardHeadEditor.tsx';
import { StandardTypedField } from './StandardTypedField.tsx';
import { addClass, changeClass, removeClass, UNSET } from './standardDraft.ts';
import { readInches } from './standardReadings.ts';
import styles from './standards.module.css';
import { inchText } from './standardWords.ts';

/** The size classes, smallest first. A set belongs to the first whose upper end it does not pass; an empty end takes all the rest. */
export function StandardSizesEditor({ draft, change }: PartEditorProps) {
  const t = useT();
  return (
    <>
      <p className={styles.quiet}>{t('inspection.standards.edit.sizesHint')}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('inspection.standards.fields.classId')}</th>
            {(['zh', 'en'] as const).map((language) => (
              <th key={language} scope="col">
                {t('inspection.standards.fields.name')} · {t(`inspection.standards.language.${language}`)}
              </th>
            ))}
            <th scope="col">{t('inspection.standards.fields.upTo')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {draft.sizeClasses.map((sizeClass, at) => {
            const of = t('inspection.standards.edit.classNo', { no: at + 1 });
            const put = (next: Partial<typeof sizeClass>, field: string) =>
              change(changeClass(draft, at, { ...sizeClass, ...next }), `class ${at} ${field}`);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a class may be renamed while its row is typed in
              <tr key={at}>
                <td>
                  <StandardKeyField
                    label={`${of} ${t('inspection.standards.fields.classId')}`}
                    value={sizeClass.id}
                    width={90}
                    onChange={(id) => put({ id }, 'id')}
                  />
                </td>
                {(['zh', 'en'] as const).map((language) => (
                  <td key={language}>
                    <Input
                      aria-label={`${of} ${t('inspection.standards.fields.name')} · ${t(`inspection.standards.language.${language}`)}`}
                      maxLength={400}
                      status={sizeClass.name[language].trim() === '' ? 'error' : ''}
                      value={sizeClass.name[language]}
                      onChange={(event) =>
                        put({ name: { ...sizeClass.name, [language]: event.target.value } }, language)
                      }
                    />
                  </td>
                ))}
                <td>
                  <StandardTypedField<number | null>
                    label={`${of} ${t('inspection.standards.fields.upTo')}`}
                    value={sizeClass.upToTenthInch}
                    textOf={(value) => (value === null || value === UNSET ? '' : inchText(value).slice(0, -1))}
                    read={readInches}
                    blank={null}
                    wrong={UNSET}
                    isRequired={sizeClass.upToTenthInch === UNSET}
                    suffix="″"
                    width={72}
                    onChange={(upToTenthInch) => put({ upToTenthInch }, 'upTo')}
                  />
                </td>
                <td>
                  {draft.sizeClasses.length > 1 && (
                    <Button
                      size="small"
                      aria-label={`${of} ${t('inspection.standards.edit.remove')}`}
                      onClick={() => change(removeClass(draft, at), `no class ${at}`)}
                    >
                      {t('inspection.standards.edit.less')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {draft.sizeClasses.length < 6 && (
        <Button size="small" onClick={() => change(addClass(draft), `class ${draft.sizeClasses.length}`)}>
          {t('inspection.standards.edit.addClass')}
        </Button>
      )}
    </>
  );
}
