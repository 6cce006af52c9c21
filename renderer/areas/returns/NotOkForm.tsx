import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import type { CheckItem, CheckPlace } from '../../../shared/areas/returns/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { PhotoField } from '../../ui/PhotoField.tsx';
import { useListCommand } from './useReturnList.ts';

export interface NotOkFormProps {
  readonly list: ReturnList;
  readonly line: ReturnLine;
  readonly place: CheckPlace;
  readonly item: CheckItem;
  readonly onDone: (note: string, photoHash: string) => void;
}

/** R4.3.1.1: what is not in order has a photo; what is written beside it is free. */
export function NotOkForm({ list, line, place, item, onDone }: NotOkFormProps) {
  const t = useT();
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<{ readonly hash: string; readonly name: string }>();
  const file = useRef<HTMLInputElement>(null);
  const addToLine = useListCommand(api.returns.addPhoto);
  const addToParcel = useCommand(api.returns.parcels.addPhoto);
  const done = () => photo && onDone(note.trim(), photo.hash);
  useKeys(
    { F7: () => file.current?.click(), F8: photo ? done : undefined },
    { F7: t('returns.check.photo'), F8: t('returns.check.photoDone') },
  );

  async function upload(chosen: File) {
    const photos = await kept(chosen);
    const added = photos.findLast(({ name }) => name === chosen.name) ?? photos.at(-1);
    if (added) setPhoto(added);
  }

  /** At the station a photo belongs to its line; what HQ finds belongs to the parcel that it lay in. */
  async function kept(chosen: File): Promise<readonly { readonly hash: string; readonly name: string }[]> {
    if (place === 'hq' && list.parcel) {
      return (await addToParcel.run({ id: list.parcel.id, file: chosen }))?.photos ?? [];
    }
    const next = await addToLine.run({ lineId: line.id, file: chosen });
    return next?.lines.find((each) => each.id === line.id)?.photos ?? [];
  }

  return (
    <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 12 }}>
      <PhotoField
        ref={file}
        label={t('returns.check.photoOf', { item: t(`words.checkItem.${item}`) })}
        photos={photo ? [photo] : []}
        load={(hash) => api.returns.photo({ hash })}
        onFile={upload}
        isBusy={addToLine.isRunning || addToParcel.isRunning}
        isRequired
      />
      <Input
        aria-label={t('returns.check.noteOfFault')}
        placeholder={t('returns.check.noteOfFault')}
        maxLength={120}
        style={{ width: 320 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={done}
      />
      <Button type="primary" disabled={!photo} onClick={done}>
        <KeyCap name="F8" /> {t('returns.check.photoDone')}
      </Button>
    </div>
  );
}

/** An item that this part does not have: only with its reason. */
export function NotApplicableForm({ onDone }: { readonly onDone: (note: string) => void }) {
  const t = useT();
  const [note, setNote] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const done = () => note.trim() !== '' && onDone(note.trim());
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {t('returns.check.whyNot')}{' '}
      <Input
        ref={field}
        size="large"
        aria-label={t('returns.check.whyNot')}
        placeholder={t('returns.check.whyNotHint')}
        maxLength={120}
        style={{ width: 420 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={done}
      />{' '}
      <KeyCap name="Enter" />
    </p>
  );
}
