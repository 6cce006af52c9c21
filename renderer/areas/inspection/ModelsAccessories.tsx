import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useT } from '../../app/texts.ts';
import styles from './standards.module.css';

/** As many as a carton's list may hold. */
const MOST = 40;

export interface ModelsAccessoriesProps {
  readonly accessories: readonly string[];
  readonly onChange: (next: readonly string[], what: string) => void;
}

/**
 * The accessories of a carton in the order in which the bench asks for them. Enter adds the next line, Shift with an arrow moves one,
 * Backspace in an empty line takes it away.
 */
export function ModelsAccessories({ accessories, onChange }: ModelsAccessoriesProps) {
  const t = useT();
  const fields = useRef<(InputRef | null)[]>([]);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    fields.current[wanted.current]?.focus();
    wanted.current = undefined;
  });

  function add(at: number) {
    if (accessories.length >= MOST) return;
    wanted.current = at;
    onChange(accessories.toSpliced(at, 0, ''), `add ${at} ${accessories.length}`);
  }

  function remove(at: number) {
    wanted.current = Math.max(0, at - 1);
    onChange(accessories.toSpliced(at, 1), `remove ${at} ${accessories.length}`);
  }

  function move(at: number, by: 1 | -1) {
    const moved = accessories[at];
    const other = accessories[at + by];
    if (moved === undefined || other === undefined) return;
    wanted.current = at + by;
    onChange(accessories.with(at, other).with(at + by, moved), `move ${moved} ${at + by}`);
  }

  function key(event: KeyboardEvent, at: number) {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (event.key === 'Enter') add(at + 1);
    else if (event.key === 'Backspace' && accessories[at] === '' && accessories.length > 1) remove(at);
    else if (by && event.shiftKey) move(at, by);
    else if (by) fields.current[at + by]?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className={styles.quiet}>{t('inspection.models.listHint')}</p>
      <ol className={styles.accessories}>
        {accessories.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike while they are typed
          <li key={at}>
            <span className={styles.row}>
              <Input
                ref={(field) => {
                  fields.current[at] = field;
                }}
                aria-label={t('inspection.models.accessoryNo', { no: at + 1 })}
                maxLength={40}
                status={name.trim() === '' ? 'error' : ''}
                style={{ width: 220 }}
                value={name}
                onChange={(event) => onChange(accessories.with(at, event.target.value), `name ${at}`)}
                onKeyDown={(event) => key(event, at)}
              />
              <Button
                size="small"
                aria-label={t('inspection.models.up', { no: at + 1 })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={t('inspection.models.down', { no: at + 1 })}
                disabled={at === accessories.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                aria-label={t('inspection.models.remove', { no: at + 1 })}
                onClick={() => remove(at)}
              >
                ✕
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {accessories.length < MOST && (
        <Button size="small" onClick={() => add(accessories.length)}>
          {t('inspection.models.add')}
        </Button>
      )}
    </>
  );
}
