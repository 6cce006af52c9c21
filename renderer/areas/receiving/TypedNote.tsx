import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isDay } from '../../../shared/kernel/day.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { type NoteLineDraft, NoteLines } from './NoteLines.tsx';
import { SenderFields } from './SenderFields.tsx';

/** A delivery typed from its paper note. */
export function TypedNote() {
  const t = useT();
  const go = useGo();
  const [noteNumber, setNoteNumber] = useState('');
  const [waybill, setWaybill] = useState('');
  const [heads, setHeads] = useState({ carrier: '', sender: '' });
  const [lines, setLines] = useState<readonly NoteLineDraft[]>([]);
  const first = useRef<InputRef>(null);
  const open = useCommand(api.receiving.open, { onDone: (delivery) => go(pathOf('/receiving', delivery.id)) });
  useEffect(() => first.current?.focus(), []);

  const isReady =
    noteNumber.trim() !== '' &&
    waybill.trim() !== '' &&
    lines.length > 0 &&
    lines.every((line) => readLine(line) !== undefined);

  function run() {
    const read = lines.map(readLine).filter((line) => line !== undefined);
    if (isReady) void open.run({ noteNumber, waybill, ...heads, lines: read });
  }
  useKeys({ F8: isReady ? run : undefined }, { F8: t('receiving.new.open') });
  return (
    <Form layout="vertical" component="div">
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
          gap: '0 16px',
          maxWidth: 1080,
        }}
      >
        <Form.Item label={t('receiving.fields.noteNumber')} htmlFor="note-number" required>
          <Input
            id="note-number"
            ref={first}
            maxLength={40}
            value={noteNumber}
            onChange={(event) => setNoteNumber(event.target.value)}
            data-scan="field"
          />
        </Form.Item>
        <Form.Item label={t('receiving.fields.waybill')} htmlFor="note-waybill" required>
          <Input
            id="note-waybill"
            maxLength={40}
            value={waybill}
            onChange={(event) => setWaybill(event.target.value)}
            data-scan="field"
          />
        </Form.Item>
        <SenderFields value={heads} onChange={setHeads} />
      </div>
      <NoteLines lines={lines} onChange={setLines} />
      <Button type="primary" size="large" disabled={!isReady} loading={open.isRunning} onClick={run}>
        <KeyCap name="F8" /> {t('receiving.new.openWith', { count: lines.length })}
      </Button>
    </Form>
  );
}

function readLine(line: NoteLineDraft) {
  const expected = parseQuantity(line.expected);
  const priceFen = parseYuan(line.price);
  const hasDay = line.requestDay.trim() !== '';
  if (expected === undefined || expected < 1 || priceFen === undefined) return undefined;
  if (hasDay && !isDay(line.requestDay.trim())) return undefined;
  return { partCode: line.partCode, expected, priceFen, requestDay: hasDay ? line.requestDay.trim() : null };
}
