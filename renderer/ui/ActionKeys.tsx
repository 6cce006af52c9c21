import { Button } from 'antd';
import { KeyCap, useKeys } from './Keys.tsx';

/** What can be done with a paper now: by its key and by its button. */
export interface Action {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
}

export interface ActionKeysProps {
  readonly actions: readonly Action[];
  /** Where Esc leads, which has no button. */
  readonly back: Pick<Action, 'label' | 'run'>;
}

/** The actions of a paper as a row of buttons, each with its key. */
export function ActionKeys({ actions, back }: ActionKeysProps) {
  const keys = [...actions, { key: 'Escape', ...back }];
  useKeys(
    Object.fromEntries(keys.map(({ key, run }) => [key, run])),
    Object.fromEntries(keys.map(({ key, label }) => [key, label])),
  );
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action.key}
          type={action.isPrimary ? 'primary' : 'default'}
          danger={action.isDanger ?? false}
          onClick={action.run}
        >
          <KeyCap name={action.key} /> {action.label}
        </Button>
      ))}
    </>
  );
}
