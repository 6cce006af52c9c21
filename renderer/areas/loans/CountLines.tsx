import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import { lineOf } from './countDraft.ts';
import type { Counting } from './useCounting.ts';

type Line = Shipment['lines'][number];

/** The lines of the shipping note; the one that the clerk stands on takes number, damage and note. */
export function CountLines({ shipment, counting }: { readonly shipment: Shipment; readonly counting: Counting }) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('loans.fields.part') },
        { title: t('loans.count.shipped'), isNumber: true },
        { title: t('loans.count.received'), isNumber: true },
        { title: t('loans.count.damaged'), isNumber: true },
      ]}
    >
      {shipment.lines.map((line) => {
        const counted = lineOf(counting.draft, line.pickId);
        const isCurrent = line.pickId === counting.standing;
        const isShort = counted.received !== undefined && counted.received < line.qty;
        return (
          <TaskRow key={line.pickId} isCurrent={isCurrent} onStand={() => counting.stand(line.pickId)}>
            <td>
              <PartText of={line} /> {line.unitBarcode && <Code>{line.unitBarcode}</Code>}
              {isCurrent && line.tracking === 'lot' && (
                <LotFields key={String(counted.received)} line={line} counting={counting} />
              )}
              {isCurrent && (isShort || counted.damaged > 0) && <NoteField line={line} counting={counting} />}
            </td>
            <NumberCell>{line.qty}</NumberCell>
            <NumberCell isStrong {...(isShort ? { mark: 'bad' as const } : {})} testId={`counted-${line.pickId}`}>
              {counted.received ?? '—'}
            </NumberCell>
            <NumberCell {...(counted.damaged > 0 ? { mark: 'bad' as const } : {})}>{counted.damaged || '·'}</NumberCell>
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}

interface FieldProps {
  readonly line: Line;
  readonly counting: Counting;
}

function LotFields({ line, counting }: FieldProps) {
  const t = useT();
  const counted = lineOf(counting.draft, line.pickId);
  const [received, setReceived] = useState(counted.received === undefined ? '' : String(counted.received));
  const [damaged, setDamaged] = useState(counted.damaged === 0 ? '' : String(counted.damaged));
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const enter = () => counting.count(line, Number(received), Number(damaged || '0'));
  return (
    <div style={{ display: 'flex', gap: 12, marginTop: 6 }}>
      <QuantityField
        ref={field}
        size="large"
        label={`${t('loans.count.received')} ${line.partCode}`}
        placeholder={t('loans.count.received')}
        plausible={line.qty * 2}
        value={received}
        onChange={setReceived}
        onEnter={enter}
      />
      <QuantityField
        size="large"
        label={`${t('loans.count.damaged')} ${line.partCode}`}
        placeholder={t('loans.count.damaged')}
        value={damaged}
        onChange={setDamaged}
        onEnter={() => received !== '' && enter()}
      />
    </div>
  );
}

function NoteField({ line, counting }: FieldProps) {
  const t = useT();
  return (
    <Input
      aria-label={t('loans.count.note', { part: line.partCode })}
      placeholder={t('loans.count.noteHint')}
      maxLength={120}
      style={{ marginTop: 6 }}
      value={lineOf(counting.draft, line.pickId).note}
      onChange={(event) => counting.note(line, event.target.value)}
    />
  );
}
