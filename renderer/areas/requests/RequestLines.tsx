import { useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartSelect } from '../stock/PartSelect.tsx';
import { PartText } from '../stock/PartText.tsx';
import type { RequestLineDraft } from './lineDrafts.ts';

export interface RequestLinesProps {
  readonly lines: readonly RequestLineDraft[];
  readonly isPurchase: boolean;
  readonly onChange: (lines: readonly RequestLineDraft[]) => void;
  readonly onAdd: (partCode: string, partName: string) => void;
}

/** More of one part than this in one request is asked back. */
const PLAUSIBLE_REQUEST = 100;

/** The wanted parts: part, quantity, repair order, Enter all the way and back to the next part. */
export function RequestLines({ lines, isPurchase, onChange, onAdd }: RequestLinesProps) {
  const t = useT();
  const quantity = useRef<InputRef>(null);
  const orders = useRef(new Map<string, InputRef | null>());
  const last = lines.at(-1);
  // A new line waits for its quantity; pasted ones have theirs.
  const waiting = last?.qty === '' ? last.key : undefined;
  useEffect(() => {
    if (waiting) quantity.current?.focus();
  }, [waiting]);
  const change = (key: string, part: Partial<RequestLineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const columns = [
    { title: t('requests.fields.part') },
    { title: t('requests.fields.qty') },
    { title: t('requests.fields.repairOrder') },
    { title: t('requests.new.remove') },
  ];
  return (
    <section aria-label={t('requests.new.lines')} style={{ marginBottom: 16 }}>
      <TaskTable columns={columns}>
        {lines.map((line, index) => (
          <tr key={line.key}>
            <td>
              <DraftPart line={line} isPurchase={isPurchase} />
            </td>
            <td>
              <QuantityField
                ref={line === last ? quantity : null}
                label={`${t('requests.fields.qty')} ${index + 1} ${line.partCode}`}
                plausible={PLAUSIBLE_REQUEST}
                value={line.qty}
                onChange={(qty) => change(line.key, { qty })}
                onEnter={() => orders.current.get(line.key)?.focus({ cursor: 'all' })}
              />
            </td>
            <td>
              <Input
                ref={(field) => {
                  orders.current.set(line.key, field);
                }}
                aria-label={`${t('requests.fields.repairOrder')} ${index + 1} ${line.partCode}`}
                maxLength={40}
                style={{ width: 180 }}
                data-scan="field"
                value={line.repairOrder}
                onChange={(event) => change(line.key, { repairOrder: event.target.value })}
                onPressEnter={(event) => !event.nativeEvent.isComposing && focusOn(ADD_ID)}
              />
            </td>
            <td>
              <Button
                aria-label={`${t('requests.new.remove')} ${index + 1} ${line.partCode}`}
                onClick={() => onChange(lines.filter((each) => each.key !== line.key))}
              >
                {t('requests.new.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </TaskTable>
      <div style={{ maxWidth: 520, marginTop: 8 }}>
        <PartSelect
          key={lines.length}
          id={ADD_ID}
          label={t('requests.new.addPart')}
          value={undefined}
          onChange={onAdd}
        />
      </div>
    </section>
  );
}

/** Where the next part is looked for. */
export const ADD_ID = 'request-part';

/** A part of a line, with what the catalogue says about it: pasted codes are checked at once. */
function DraftPart({ line, isPurchase }: { readonly line: RequestLineDraft; readonly isPurchase: boolean }) {
  const t = useT();
  const tones = useTones();
  const found = useQuery(
    orpc.catalog.parts.get.queryOptions({ input: { code: line.partCode }, staleTime: 60_000, retry: false }),
  );
  const trouble = found.isError
    ? t('requests.new.unknownPart')
    : isPurchase && found.data?.isSellable === false
      ? t('requests.new.notSellable')
      : undefined;
  return (
    <>
      <PartText of={{ partCode: line.partCode, partName: found.data?.name ?? line.partName }} />
      {trouble && (
        <div role="alert" style={{ color: tones.bad.ink }}>
          <span aria-hidden="true">{tones.bad.shape} </span>
          {trouble}
        </div>
      )}
    </>
  );
}

/** Goes to a field by its id. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
