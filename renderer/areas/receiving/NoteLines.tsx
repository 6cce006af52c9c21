import { Button, Input } from 'antd';
import { isDay } from '../../../shared/kernel/day.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';
import { PartText } from '../stock/PartText.tsx';

/** A line of the note as it is being typed. */
export interface NoteLineDraft {
  readonly key: string;
  readonly partCode: string;
  readonly partName: string;
  readonly expected: string;
  readonly price: string;
  readonly requestDay: string;
}

export interface NoteLinesProps {
  readonly lines: readonly NoteLineDraft[];
  readonly onChange: (lines: readonly NoteLineDraft[]) => void;
}

/** The lines of a typed note. Choosing a part adds its line; quantity and price are typed, never assumed. */
export function NoteLines({ lines, onChange }: NoteLinesProps) {
  const t = useT();
  const change = (key: string, part: Partial<NoteLineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const columns = [
    { title: t('receiving.count.no') },
    { title: t('receiving.count.part') },
    { title: t('receiving.count.expected') },
    { title: t('receiving.new.price') },
    { title: t('receiving.new.requestDay') },
    { title: t('receiving.new.remove') },
  ];
  return (
    <section aria-label={t('receiving.new.lines')} style={{ marginBottom: 16, maxWidth: 1080 }}>
      <TaskTable columns={columns}>
        {lines.map((line, index) => (
          <tr key={line.key}>
            <NumberCell>{index + 1}</NumberCell>
            <td>
              <PartText of={line} />
            </td>
            <td>
              <QuantityField
                label={`${t('receiving.count.expected')} ${line.partCode}`}
                value={line.expected}
                onChange={(expected) => change(line.key, { expected })}
              />
            </td>
            <td>
              <Input
                aria-label={`${t('receiving.new.price')} ${line.partCode}`}
                inputMode="decimal"
                style={{ width: 110, textAlign: 'right' }}
                value={line.price}
                status={line.price !== '' && parseYuan(line.price) === undefined ? 'error' : ''}
                onChange={(event) => change(line.key, { price: event.target.value })}
              />
            </td>
            <td>
              <Input
                aria-label={`${t('receiving.new.requestDay')} ${line.partCode}`}
                placeholder="2026-11-01"
                style={{ width: 130 }}
                value={line.requestDay}
                status={line.requestDay !== '' && !isDay(line.requestDay) ? 'error' : ''}
                onChange={(event) => change(line.key, { requestDay: event.target.value })}
              />
            </td>
            <td>
              <Button
                aria-label={`${t('receiving.new.remove')} ${line.partCode}`}
                onClick={() => onChange(lines.filter((each) => each.key !== line.key))}
              >
                {t('receiving.new.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </TaskTable>
      <div style={{ maxWidth: 480, marginTop: 8 }}>
        <PartSelect
          key={lines.length}
          label={t('receiving.new.addPart')}
          value={undefined}
          onChange={(partCode, partName) =>
            onChange([
              ...lines,
              { key: `${partCode}-${Date.now()}`, partCode, partName, expected: '', price: '', requestDay: '' },
            ])
          }
        />
      </div>
    </section>
  );
}
