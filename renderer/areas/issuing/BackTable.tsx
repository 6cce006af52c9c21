import { Button, Radio } from 'antd';
import { type EngineerReturn, engineerReturns } from '../../../shared/areas/issuing/words.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';
import { BackStory } from './BackStory.tsx';
import type { BackDraft } from './backLines.ts';
import styles from './issuing.module.css';

/** What comes back, line by line: how many, good or failed, and a failed one's story. */
export function BackTable({
  lines,
  onChange,
}: {
  readonly lines: readonly BackDraft[];
  readonly onChange: (lines: readonly BackDraft[]) => void;
}) {
  const t = useT();
  const change = (key: string, part: Partial<BackDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const open = lines.findLast((line) => line.condition === undefined)?.key;
  const columns = [
    { title: t('issuing.book.part') },
    { title: t('issuing.book.qty') },
    { title: t('issuing.back.became') },
    { title: t('issuing.back.story') },
    { title: t('issuing.back.remove') },
  ];
  return (
    <TaskTable columns={columns}>
      {lines.map((line) => {
        const name = line.unitBarcode ?? line.partCode;
        return (
          <tr key={line.key}>
            <td>
              <PartText of={line} />
              {line.unitBarcode && (
                <div>
                  <Code>{line.unitBarcode}</Code>
                </div>
              )}
            </td>
            <td>
              {line.unitBarcode ? (
                1
              ) : (
                <>
                  <QuantityField
                    label={`${t('issuing.book.qty')} ${name}`}
                    plausible={line.held}
                    width={72}
                    value={line.qty}
                    onChange={(qty) => change(line.key, { qty })}
                  />
                  <div className={styles.quiet}>{t('issuing.back.most', { most: line.held })}</div>
                </>
              )}
            </td>
            <td>
              <Radio.Group
                aria-label={t('issuing.back.condition', { part: name })}
                value={line.condition ?? null}
                onChange={(event) => change(line.key, { condition: event.target.value as EngineerReturn })}
              >
                {engineerReturns.map((condition, index) => (
                  <Radio key={condition} value={condition} style={{ display: 'flex' }}>
                    {line.key === open && <KeyCap name={String(index + 1)} />} {t(`words.engineerReturn.${condition}`)}
                  </Radio>
                ))}
              </Radio.Group>
            </td>
            <td>
              <BackStory line={line} name={name} onChange={(part) => change(line.key, part)} />
            </td>
            <td>
              <Button
                aria-label={`${t('issuing.back.remove')} ${name}`}
                onClick={() => onChange(lines.filter((each) => each.key !== line.key))}
              >
                {t('issuing.back.remove')}
              </Button>
            </td>
          </tr>
        );
      })}
    </TaskTable>
  );
}
