import { Input, Select } from 'antd';
import { limitsOf } from '../../../shared/areas/inspection/judge.ts';
import type { LengthItem, StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { sides, tiers } from '../../../shared/areas/inspection/words.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { StandardWholeField } from './StandardFields.tsx';
import { StandardTypedField } from './StandardTypedField.tsx';
import { UNSET, withLimit } from './standardDraft.ts';
import { readLimit } from './standardReadings.ts';
import styles from './standards.module.css';
import { inLanguage, lengthText } from './standardWords.ts';

export interface LengthFieldsProps {
  readonly item: LengthItem;
  readonly draft: StandardDocument;
  readonly onChange: (next: LengthItem, field: string) => void;
}

/** A side, its points, and its limit for each size class and tier; an empty field means that there is no such limit. */
export function StandardLengthFields({ item, draft, onChange }: LengthFieldsProps) {
  const t = useT();
  const [language] = useLanguage();
  return (
    <>
      <div className={styles.row}>
        {t('inspection.standards.fields.side')}
        <Select
          aria-label={t('inspection.standards.fields.side')}
          style={{ width: 110 }}
          value={item.side}
          onChange={(side) => onChange({ ...item, side }, 'side')}
          options={sides.map((each) => ({ value: each, label: t(`words.side.${each}`) }))}
        />
        {t('inspection.standards.fields.points')}
        <StandardWholeField
          label={t('inspection.standards.fields.points')}
          value={item.points}
          min={1}
          max={9}
          onChange={(points) => onChange({ ...item, points }, 'points')}
        />
      </div>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('inspection.standards.fields.sizeClass')}</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col">
                {t(`words.tier.${tier}`)} ≤ mm · {t('inspection.standards.fields.clause')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.sizeClasses.map(({ id, name }) => {
            const className = inLanguage(name, language) || id;
            return (
              <tr key={id}>
                <th scope="row">{className}</th>
                {tiers.map((tier) => {
                  const label = `${className} ${t(`words.tier.${tier}`)}`;
                  const limit = limitsOf(item, id)[tier];
                  const clause = limit?.clause ?? item.clause;
                  const put = (maxUm: number | null, text: string) =>
                    onChange(
                      withLimit(item, id, tier, maxUm === null ? null : { maxUm, clause: text }),
                      `limit ${id} ${tier}`,
                    );
                  return (
                    <td key={tier}>
                      <span className={styles.row}>
                        <StandardTypedField<number | null>
                          label={`${label} mm`}
                          value={limit?.maxUm ?? null}
                          textOf={(value) => (value === null || value === UNSET ? '' : lengthText(value))}
                          read={readLimit}
                          blank={null}
                          wrong={UNSET}
                          isRequired={false}
                          width={72}
                          onChange={(maxUm) => put(maxUm, clause)}
                        />
                        <Input
                          aria-label={`${label} ${t('inspection.standards.fields.clause')}`}
                          disabled={!limit}
                          maxLength={40}
                          status={limit && clause.trim() === '' ? 'error' : ''}
                          style={{ width: 112 }}
                          value={limit ? clause : ''}
                          onChange={(event) => limit && put(limit.maxUm, event.target.value)}
                        />
                      </span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
