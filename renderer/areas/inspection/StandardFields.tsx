import { Form, Input } from 'antd';
import { useState } from 'react';
import { useT } from '../../app/texts.ts';
import { StandardTypedField } from './StandardTypedField.tsx';
import { UNSET } from './standardDraft.ts';
import { isKey, readLimit, readWhole } from './standardReadings.ts';
import styles from './standards.module.css';
import { lengthText, type Said } from './standardWords.ts';

/** A limit in millimetres, kept in micrometres. */
export function StandardLengthField({
  label,
  um,
  onChange,
}: {
  readonly label: string;
  readonly um: number;
  readonly onChange: (um: number) => void;
}) {
  return (
    <StandardTypedField
      label={label}
      value={um}
      textOf={(value) => (value === UNSET ? '' : lengthText(value))}
      read={readLimit}
      blank={UNSET}
      wrong={UNSET}
      onChange={onChange}
      width={92}
      suffix="mm"
    />
  );
}

/** A whole number between two ends. */
export function StandardWholeField({
  label,
  value,
  min,
  max,
  onChange,
  suffix,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly suffix?: string;
}) {
  return (
    <StandardTypedField
      label={label}
      value={value}
      textOf={(each) => (each === UNSET ? '' : String(each))}
      read={readWhole(min, max)}
      blank={UNSET}
      wrong={UNSET}
      onChange={onChange}
      {...(suffix ? { suffix } : {})}
    />
  );
}

/** One text in both languages: an inspection reads in the language of the bench. */
export function StandardSaidFields({
  label,
  said,
  onChange,
  isLong = false,
}: {
  readonly label: string;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
  readonly isLong?: boolean;
}) {
  const t = useT();
  const Field = isLong ? Input.TextArea : Input;
  return (
    <div className={styles.pair}>
      {(['zh', 'en'] as const).map((language) => {
        const name = `${label} · ${t(`inspection.standards.language.${language}`)}`;
        return (
          <Form.Item key={language} label={name}>
            <Field
              aria-label={name}
              maxLength={400}
              status={said[language].trim() === '' ? 'error' : ''}
              value={said[language]}
              onChange={(event) => onChange({ ...said, [language]: event.target.value })}
              {...(isLong ? { autoSize: { minRows: 2, maxRows: 6 } } : {})}
            />
          </Form.Item>
        );
      })}
    </div>
  );
}

/** The number of an item, class or zone. Taken when the field is left: on the way it could be that of another. */
export function StandardKeyField({
  label,
  value,
  onChange,
  width,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
}) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value;
  function take() {
    if (typed === undefined || !isKey(typed)) return;
    setTyped(undefined);
    if (typed.trim() !== value) onChange(typed.trim());
  }
  return (
    <span className={styles.typed}>
      <Input
        aria-label={label}
        aria-invalid={!isKey(text)}
        status={isKey(text) ? '' : 'error'}
        maxLength={40}
        style={width ? { width } : {}}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {!isKey(text) && (
        <span role="alert" className={styles.wrong}>
          {t('inspection.standards.wrong.key')}
        </span>
      )}
    </span>
  );
}
