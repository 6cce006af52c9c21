import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { CartonItem } from '../../../shared/areas/machines/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { PhotoField } from '../../ui/PhotoField.tsx';

export interface CartonNotOkProps {
  readonly line: RmaLine;
  readonly item: CartonItem;
  readonly onDone: (note: string, photoHash: string) => void;
}

/** R2.2: what is not in order is written down and has a photo, which stays with the machine's papers. */
export function CartonNotOk({ line, item, onDone }: CartonNotOkProps) {
  const t = useT();
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<{ readonly id: EvidenceId; readonly hash: string; readonly name: string }>();
  const file = useRef<HTMLInputElement>(null);
  const add = useCommand(api.machines.rmas.addEvidence);
  const isReady = photo !== undefined && note.trim() !== '';
  const done = () => photo && isReady && onDone(note.trim(), photo.hash);
  useKeys(
    { F7: () => file.current?.click(), F8: isReady ? done : undefined },
    { F7: t('machines.carton.photo'), F8: t('machines.carton.notOkDone') },
  );

  async function upload(chosen: File) {
    const rma = await add.run({ lineId: line.id, kind: 'photo', idNumber: '', file: chosen });
    const photos = rma?.lines.find((each) => each.id === line.id)?.evidence.filter(({ kind }) => kind === 'photo');
    const newest = photos?.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
    if (newest) setPhoto(newest);
  }

  return (
    <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 12 }}>
      <PhotoField
        ref={file}
        label={t('machines.carton.photoOf', { item: t(`machines.carton.item.${item}`) })}
        photos={photo ? [photo] : []}
        load={() => (photo ? api.machines.rmas.evidence({ id: photo.id }) : Promise.reject(new Error('no photo')))}
        onFile={upload}
        isBusy={add.isRunning}
        isRequired
      />
      <Input
        aria-label={t('machines.carton.noteOfFault')}
        placeholder={t('machines.carton.noteOfFault')}
        maxLength={120}
        style={{ width: 340 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={done}
      />
      <Button type="primary" disabled={!isReady} onClick={done}>
        <KeyCap name="F8" /> {t('machines.carton.notOkDone')}
      </Button>
    </div>
  );
}

type EvidenceId = RmaLine['evidence'][number]['id'];

/** A set without accessories: only with its reason. */
export function CartonNotApplicable({ onDone }: { readonly onDone: (note: string) => void }) {
  const t = useT();
  const [note, setNote] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {t('machines.carton.whyNot')}{' '}
      <Input
        ref={field}
        size="large"
        aria-label={t('machines.carton.whyNot')}
        placeholder={t('machines.carton.whyNotHint')}
        maxLength={120}
        style={{ width: 420 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={() => note.trim() !== '' && onDone(note.trim())}
      />{' '}
      <KeyCap name="Enter" />
    </p>
  );
}
