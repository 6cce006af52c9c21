import { Form, Radio } from 'antd';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';

export interface RmaMachineChoiceProps {
  /** The machines that wait for the step. */
  readonly lines: readonly RmaLine[];
  readonly value: string | undefined;
  readonly onChange: (lineId: string) => void;
}

/** Which machine a step is about; where only one waits it is named and not asked. */
export function RmaMachineChoice({ lines, value, onChange }: RmaMachineChoiceProps) {
  const t = useT();
  const nameOf = (line: RmaLine) => (
    <>
      {line.lineNo}. <Code>{line.serial}</Code> {line.modelCode} · {line.apparentFault}
    </>
  );
  const [only] = lines;
  return (
    <Form.Item label={t('machines.rmas.steps.machine')}>
      {lines.length === 1 && only ? (
        nameOf(only)
      ) : (
        <Radio.Group
          aria-label={t('machines.rmas.steps.machine')}
          value={value ?? null}
          onChange={(event) => onChange(event.target.value as string)}
          options={lines.map((line) => ({ value: line.id, label: nameOf(line) }))}
          style={{ display: 'grid', gap: 6 }}
        />
      )}
    </Form.Item>
  );
}
