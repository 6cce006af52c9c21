import { Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../../ui/Keys.tsx';
import { focusAfter } from './rmaFocus.ts';
import styles from './rmas.module.css';

export interface RmaChoiceProps<K extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: K | undefined;
  readonly choices: readonly { readonly value: K; readonly text: string }[];
  readonly onChange: (value: K) => void;
  readonly isFocused?: boolean;
}

/** A closed question of a form: while it has the focus its digits answer it and go on to the next one. Nothing is chosen beforehand. */
export function RmaChoice<K extends string>({ label, name, value, choices, onChange, isFocused }: RmaChoiceProps<K>) {
  const [isHere, setHere] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A focus that is given while the screen is being built would go unheard.
    if (isFocused) box.current?.querySelector('input')?.focus();
  }, [isFocused]);

  function answer(choice: K) {
    // The answer may bring a field that comes next.
    flushSync(() => onChange(choice));
    focusAfter(box.current);
  }
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{label}</span>
      <Radio.Group
        ref={box}
        aria-label={label}
        name={name}
        value={value ?? null}
        onChange={(event) => onChange(event.target.value as K)}
        onFocus={() => setHere(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHere(false)}
      >
        {choices.map((choice, index) => (
          <Radio key={choice.value} value={choice.value}>
            <span className={styles.digit} aria-hidden="true">
              {index + 1}
            </span>{' '}
            {choice.text}
          </Radio>
        ))}
      </Radio.Group>
      {isHere && <Digits choices={choices} onAnswer={answer} />}
    </div>
  );
}

/** Put on top of whatever hears keys at the moment of the focus: a side panel lets nothing beneath it hear them. */
function Digits<K extends string>({
  choices,
  onAnswer,
}: {
  readonly choices: RmaChoiceProps<K>['choices'];
  readonly onAnswer: (value: K) => void;
}) {
  useKeys(Object.fromEntries(choices.map(({ value }, index) => [String(index + 1), () => onAnswer(value)])));
  return null;
}
