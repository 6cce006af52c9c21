import { Form } from 'antd';
import { useState } from 'react';
import { machineKinds } from '../../../shared/areas/machines/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { MachinePanelProps } from './MachinePanels.tsx';
import { RmaChoice } from './RmaChoice.tsx';
import { RmaModelField } from './RmaModelField.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import { parseInches } from './rmaDraft.ts';
import { useModels } from './useMachineDraft.ts';

/** What the machine really is, where its application said otherwise or there was none. A scan is the carton's. */
export function MachineCorrectPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const models = useModels();
  const [modelCode, setModel] = useState(machine.modelCode);
  const [size, setSize] = useState(machine.sizeTenthInch === null ? '' : String(machine.sizeTenthInch / 10));
  const [machineKind, setKind] = useState(machine.machineKind);
  const [cartonBarcode, setCarton] = useState(machine.cartonBarcode);
  const correct = useCommand(api.machines.store.correct, { onDone: onClose });
  const sizeTenthInch = parseInches(size);
  const isReady = modelCode.trim() !== '' && cartonBarcode.trim() !== '' && sizeTenthInch !== undefined;

  useScan(async (text) => {
    const code = scannedText(text);
    if (code === machine.serial) {
      return { mark: 'bad', line: t('machines.carton.swapped.carton', { scanned: code, serial: machine.serial }) };
    }
    setCarton(code);
    return { mark: 'good', line: t('machines.store.correct.cartonRead', { carton: code }) };
  });

  function run() {
    if (sizeTenthInch === undefined) return;
    void correct.run({ machineId: machine.id, modelCode, sizeTenthInch, machineKind, cartonBarcode });
  }

  return (
    <SidePanel
      title={t('machines.store.correct.title', { serial: machine.serial })}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      saveText={t('machines.store.correct.run')}
      isSaving={correct.isRunning}
    >
      <p>{t('machines.store.correct.rule')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div data-form="rma">
          <RmaModelField value={modelCode} models={models} onChange={setModel} />
          <RmaTextField
            name="size"
            label={t('machines.rmas.fields.size')}
            placeholder={t('machines.rmas.machine.sizeHint')}
            trouble={sizeTenthInch === undefined ? t('machines.rmas.machine.trouble.size') : undefined}
            maxLength={5}
            value={size}
            onChange={setSize}
          />
          <RmaChoice
            name="machineKind"
            label={t('machines.rmas.fields.machineKind')}
            value={machineKind}
            choices={machineKinds.map((kind) => ({ value: kind, text: t(`words.machineKind.${kind}`) }))}
            onChange={setKind}
          />
          <RmaTextField
            name="cartonBarcode"
            label={t('machines.rmas.fields.carton')}
            maxLength={64}
            isCode
            value={cartonBarcode}
            onChange={setCarton}
          />
        </div>
      </Form>
    </SidePanel>
  );
}
