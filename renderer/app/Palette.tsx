import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useDialogKeys } from '../ui/Keys.tsx';
import { orpc } from './api.ts';
import { areaRoutes } from './areaRoutes.ts';
import { pathOfFinding } from './findings.ts';
import styles from './Palette.module.css';
import { roomKey, useRooms } from './rooms.ts';
import { useGo } from './route.ts';
import { can, useMe } from './session.ts';
import { useT } from './texts.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly tag: string;
  readonly path: string;
}

/** Every room and everything that can be found, one word away (Ctrl K). */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const listId = useId();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const rooms = useRoomChoices(text);
  const found = useFound(text);
  const choices = [...rooms, ...found];
  const current = choices[Math.min(active, choices.length - 1)];
  useDialogKeys({});

  function open(choice: Choice | undefined) {
    if (!choice) return;
    onClose();
    go(choice.path);
  }

  function keyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((Math.min(active, choices.length - 1) + step + choices.length) % Math.max(choices.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(current);
    }
  }

  return (
    <Modal
      open
      title={t('app.palette.title')}
      footer={null}
      closable={false}
      onCancel={onClose}
      width={640}
      style={{ top: 80 }}
      afterOpenChange={() => input.current?.focus()}
    >
      <Input
        ref={input}
        size="large"
        value={text}
        placeholder={t('app.palette.placeholder')}
        aria-label={t('app.palette.placeholder')}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={keyDown}
      />
      <div id={listId} role="listbox" aria-label={t('app.palette.title')} className={styles.list}>
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the list from the field above (aria-activedescendant)
          <div
            key={choice.id}
            id={`${listId}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === current}
            className={choice === current ? `${styles.choice} ${styles.on}` : styles.choice}
            onClick={() => open(choice)}
          >
            <span className={styles.tag}>{choice.tag}</span>
            <span className={styles.name}>{choice.title}</span>
            <span className={styles.detail}>{choice.detail}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles.none}>{t('app.palette.none', { text })}</p>}
      <p className={styles.none}>{t('app.palette.hint')}</p>
    </Modal>
  );
}

function useRoomChoices(text: string): readonly Choice[] {
  const t = useT();
  const me = useMe();
  const rail = useRooms();
  const keyOf = (path: string) => {
    const index = rail.findIndex((room) => room.path === path);
    return (index < 0 ? undefined : roomKey(index)?.replace('alt+', 'Alt ')) ?? '';
  };
  const wanted = text.trim().toLowerCase();
  return areaRoutes
    .filter((route) => !route.isBare && !route.path.includes('$') && route.path !== '/find' && can(me, route.access))
    .map((route) => ({
      route,
      title: t(rail.find((room) => room.path === route.path)?.nameKey ?? route.titleKey),
    }))
    .filter(({ route, title }) => wanted === '' || `${title} ${route.path}`.toLowerCase().includes(wanted))
    .map(({ route, title }) => ({
      id: route.path,
      title,
      detail: keyOf(route.path),
      tag: t('app.palette.rooms'),
      path: route.path,
    }));
}

function useFound(text: string): readonly Choice[] {
  const t = useT();
  const wanted = useDeferredValue(text.trim());
  const mayFind = can(useMe(), 'signedIn');
  const isAsked = mayFind && wanted.length >= 2;
  const found = useQuery(orpc.desk.find.queryOptions({ input: { text: wanted }, enabled: isAsked }));
  if (!isAsked) return [];
  return (found.data?.findings ?? []).slice(0, 12).map((finding) => ({
    id: `${finding.kind}-${finding.key}`,
    title: finding.title,
    detail: finding.detail,
    tag: t(`words.findingKind.${finding.kind}`),
    path: pathOfFinding(finding),
  }));
}
