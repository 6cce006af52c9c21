import { Button, Checkbox, Drawer, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Unlabelled } from '../../../shared/areas/labels/contract.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { Code } from '../../ui/Code.tsx';
import { KeyCap, useDialogKeys } from '../../ui/Keys.tsx';
import { ConditionText } from '../stock/ConditionText.tsx';
import { PartText } from '../stock/PartText.tsx';

/** Longest texts that the labels carry; the backend refuses more. */
const MAX = { fault: 60, repairOrder: 24, machineSerial: 32, engineer: 20 } as const;

/** What stands on a failure label. A DOA of receiving has no repair order, machine or engineer: blanks print as a dash. */
export function LabelForm({ of, onClose }: { readonly of: Unlabelled; readonly onClose: () => void }) {
  const t = useT();
  const go = useGo();
  // What inspection found is where the words of the fault begin.
  const [fault, setFault] = useState(of.reason ? t(`words.failureReason.${of.reason}`) : '');
  const [repairOrder, setRepairOrder] = useState('');
  const [machineSerial, setMachineSerial] = useState('');
  const [engineer, setEngineer] = useState('');
  const [isBatch, setIsBatch] = useState(false);
  const first = useRef<InputRef>(null);
  const create = useCommand(api.labels.create, { onDone: (label) => go(pathOf('/labels', label.id)) });
  const isReady = fault.trim() !== '';
  useEffect(() => {
    // The drawer takes the focus for itself while it opens.
    const timer = setTimeout(() => first.current?.focus({ cursor: 'all' }), 50);
    return () => clearTimeout(timer);
  }, []);

  function run() {
    if (!isReady) return;
    const what =
      of.unitBarcode === null ? { lotId: of.lotId, condition: of.condition } : { unitBarcode: of.unitBarcode };
    void create.run({ of: what, fault, repairOrder, machineSerial, engineer, isBatch });
  }
  useDialogKeys({ F8: run, Escape: onClose }, { F8: t('labels.form.run'), Escape: t('labels.form.close') });
  return (
    <Drawer open title={t('labels.form.title')} onClose={onClose} size={480} destroyOnHidden>
      <p>
        <PartText of={of} />
        <br />
        {of.unitBarcode === null ? (
          t('labels.form.onePiece', { qty: of.qty, unit: of.unitName })
        ) : (
          <Code>{of.unitBarcode}</Code>
        )}{' '}
        · <ConditionText condition={of.condition} />
      </p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('labels.fields.fault')} htmlFor="label-fault" required>
          <Input
            id="label-fault"
            ref={first}
            maxLength={MAX.fault}
            showCount
            value={fault}
            onChange={(event) => setFault(event.target.value)}
          />
        </Form.Item>
        <TextItem name="repairOrder" id="label-order" isScanned value={repairOrder} onChange={setRepairOrder} />
        <TextItem name="machineSerial" id="label-machine" isScanned value={machineSerial} onChange={setMachineSerial} />
        <TextItem name="engineer" id="label-engineer" value={engineer} onChange={setEngineer} />
        <Form.Item>
          <Checkbox checked={isBatch} onChange={(event) => setIsBatch(event.target.checked)}>
            {t('labels.form.batch')}
          </Checkbox>
        </Form.Item>
      </Form>
      <Button type="primary" size="large" disabled={!isReady} loading={create.isRunning} onClick={run}>
        <KeyCap name="F8" /> {t('labels.form.run')}
      </Button>
    </Drawer>
  );
}

interface TextItemProps {
  readonly name: Exclude<keyof typeof MAX, 'fault'>;
  readonly id: string;
  /** True where a scan fills the field instead of being looked up. */
  readonly isScanned?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextItem({ name, id, isScanned, value, onChange }: TextItemProps) {
  const t = useT();
  return (
    <Form.Item label={t(`labels.fields.${name}`)} htmlFor={id}>
      <Input
        id={id}
        maxLength={MAX[name]}
        data-scan={isScanned ? 'field' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
