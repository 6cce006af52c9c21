import { Button } from 'antd';
import { KeyCap, useKeys } from './Keys.tsx';

export interface DigitChoice<K extends string> {
  readonly key: K;
  readonly text: string;
}

export interface DigitChoicesProps<K extends string> {
  readonly label: string;
  readonly choices: readonly DigitChoice<K>[];
  readonly onChoose: (key: K) => void;
}

/** A closed list of answers, each with its digit; nothing is chosen beforehand. */
export function DigitChoices<K extends string>({ label, choices, onChoose }: DigitChoicesProps<K>) {
  useKeys(
    Object.fromEntries(choices.map((choice, index) => [String(index + 1), () => onChoose(choice.key)])),
    Object.fromEntries(choices.map((choice, index) => [String(index + 1), choice.text])),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of form fields
    <div role="group" aria-label={label} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {choices.map((choice, index) => (
        <Button key={choice.key} size="large" onClick={() => onChoose(choice.key)}>
          <KeyCap name={String(index + 1)} /> {choice.text}
        </Button>
      ))}
    </div>
  );
}
