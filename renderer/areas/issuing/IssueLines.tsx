import { Button, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { TaskTable } from '../../ui/TaskTable.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';
import { PartText } from '../stock/PartText.tsx';

/** A wanted part as it is being typed. */
export interface IssueLineDraft {
  readonly partCode: string;
  readonly partName: string;
  readonly qty: string;
}

export interface IssueLinesProps {
  readonly lines: readonly IssueLineDraft[];
  readonly onChange: (lines: readonly IssueLineDraft[]) => void;
  readonly onAdd: (partCode: string, partName: string) => void;
}

/** More of one part than this in one issue is asked back. */
const PLAUSIBLE_ISSUE = 100;

/** The wanted parts. A chosen or scanned part adds a line and waits for its quantity. */
export function IssueLines({ lines, onChange, onAdd }: IssueLinesProps) {
  const t = useT();
  const lastField = useRef<InputRef>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) lastField.current?.focus();
  }, [count]);
  const columns = [
    { title: t('stock.fields.part') },
    { title: t('stock.fields.qty') },
    { title: t('issuing.new.remove') },
  ];
  return (
    <section aria-label={t('issuing.new.lines')} style={{ marginBottom: 16 }}>
      <TaskTable columns={columns}>
        {lines.map((line, index) => (
          <tr key={line.partCode}>
            <td>
              <PartText of={line} />
            </td>
            <td>
              <QuantityField
                ref={index === count - 1 ? lastField : null}
                label={`${t('stock.fields.qty')} ${line.partCode}`}
                plausible={PLAUSIBLE_ISSUE}
                value={line.qty}
                onChange={(qty) =>
                  onChange(lines.map((each) => (each.partCode === line.partCode ? { ...each, qty } : each)))
                }
                onEnter={leaveField}
              />
            </td>
            <td>
              <Button
                aria-label={`${t('issuing.new.remove')} ${line.partCode}`}
                onClick={() => onChange(lines.filter((each) => each.partCode !== line.partCode))}
              >
                {t('issuing.new.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </TaskTable>
      <div style={{ maxWidth: 520, marginTop: 8 }}>
        <PartSelect key={count} id="issue-part" label={t('issuing.new.addPart')} value={undefined} onChange={onAdd} />
      </div>
    </section>
  );
}

/** Enter ends the field: the next part is scanned, or looked for with its key. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
