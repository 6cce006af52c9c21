import { Form } from 'antd';
import type { SheetFields } from '../../../shared/areas/machines/rmas.ts';
import { machineKinds, panelUses } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { RmaChoice } from './RmaChoice.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import styles from './rmas.module.css';

export interface SheetFormProps {
  readonly sheet: SheetFields;
  readonly onChange: (sheet: SheetFields) => void;
}

/** What the state sheet says (R2.3.3, R2.3.4). */
export function SheetForm({ sheet, onChange }: SheetFormProps) {
  const t = useT();
  const set = (part: Partial<SheetFields>) => onChange({ ...sheet, ...part });
  return (
    <Form layout="vertical" component="div" requiredMark={false}>
      <div data-form="rma">
        <RmaTextField
          name="sheet-serial"
          label={t('words.sheetField.serial')}
          hint={t('machines.rmas.machine.serialHint')}
          maxLength={64}
          isCode
          value={sheet.serial}
          onChange={(serial) => set({ serial })}
        />
        <RmaChoice
          name="sheet-kind"
          label={t('words.sheetField.machineKind')}
          value={sheet.machineKind}
          choices={machineKinds.map((kind) => ({ value: kind, text: t(`words.machineKind.${kind}`) }))}
          onChange={(machineKind) => set({ machineKind })}
        />
        <RmaTextField
          name="sheet-apparent"
          label={t('words.sheetField.apparentFault')}
          maxLength={120}
          value={sheet.apparentFault}
          onChange={(apparentFault) => set({ apparentFault })}
        />
        <div className={styles.row}>
          <RmaTextField
            name="sheet-hidden"
            label={t('words.sheetField.hiddenFault')}
            maxLength={120}
            value={sheet.hiddenFault}
            onChange={(hiddenFault) => set({ hiddenFault })}
          />
          <RmaTextField
            name="sheet-boards"
            label={t('words.sheetField.badBoards')}
            maxLength={120}
            value={sheet.badBoards}
            onChange={(badBoards) => set({ badBoards })}
          />
        </div>
        <RmaChoice
          name="sheet-panel"
          label={t('words.sheetField.panelUse')}
          value={sheet.panelUse}
          choices={panelUses.map((use) => ({ value: use, text: t(`words.panelUse.${use}`) }))}
          onChange={(panelUse) => set({ panelUse })}
        />
        <div className={styles.row}>
          <RmaTextField
            name="sheet-by"
            label={t('machines.rmas.sheet.assessedBy')}
            maxLength={40}
            value={sheet.assessedBy}
            onChange={(assessedBy) => set({ assessedBy })}
          />
          <Form.Item label={t('machines.rmas.sheet.assessedDay')} htmlFor="rma-sheet-day" style={{ marginBottom: 10 }}>
            <DayField
              id="rma-sheet-day"
              label={t('machines.rmas.sheet.assessedDay')}
              value={sheet.assessedDay}
              onChange={(assessedDay) => set({ assessedDay })}
            />
          </Form.Item>
        </div>
      </div>
    </Form>
  );
}
