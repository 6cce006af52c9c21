import { Form } from 'antd';
import type { Ref } from 'react';
import { faultKinds, machineKinds, panelUses } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { RmaChoice } from './RmaChoice.tsx';
import { RmaModelField } from './RmaModelField.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import { boardAnswers, type MachineDraft, parseInches } from './rmaDraft.ts';
import { codeTrouble } from './rmaScans.ts';
import styles from './rmas.module.css';

export interface RmaMachineFieldsProps {
  readonly draft: MachineDraft;
  readonly onChange: (draft: MachineDraft) => void;
  readonly models: readonly string[];
  readonly ref: Ref<HTMLDivElement>;
  /** In a side panel the fields stand in two columns. */
  readonly isNarrow?: boolean;
}

/** What an application says of one machine (R2.3.1, R2.3.4), in the order in which it is looked at. Enter goes on to the next field. */
export function RmaMachineFields({ draft, onChange, models, ref, isNarrow }: RmaMachineFieldsProps) {
  const t = useT();
  const set = <K extends keyof MachineDraft>(key: K, value: MachineDraft[K]) => onChange({ ...draft, [key]: value });
  const hasBoard = draft.board !== undefined && draft.board !== 'none';
  const trouble = codeTrouble(draft, models);
  const troubleText = trouble && t(`machines.rmas.machine.trouble.${trouble}`);
  const choicesOf = <K extends string>(values: readonly K[], key: string) =>
    values.map((value) => ({ value, text: t(`${key}.${value}`) }));
  return (
    <Form layout="vertical" component="div" requiredMark={false}>
      <div ref={ref} data-form="rma">
        <div className={isNarrow ? styles.row : styles.codes}>
          <RmaTextField
            name="serial"
            label={t('machines.rmas.fields.serial')}
            placeholder={t('machines.rmas.machine.serialHint')}
            trouble={trouble === 'cartonAsSerial' ? troubleText : undefined}
            maxLength={64}
            isCode
            value={draft.serial}
            onChange={(serial) => set('serial', serial)}
          />
          <RmaTextField
            name="cartonBarcode"
            label={t('machines.rmas.fields.carton')}
            placeholder={t('machines.rmas.machine.cartonHint')}
            trouble={trouble === 'cartonAsSerial' ? undefined : troubleText}
            maxLength={64}
            isCode
            value={draft.cartonBarcode}
            onChange={(carton) => set('cartonBarcode', carton)}
          />
          <RmaModelField value={draft.modelCode} models={models} onChange={(model) => set('modelCode', model)} />
          <RmaTextField
            name="size"
            label={t('machines.rmas.fields.size')}
            placeholder={t('machines.rmas.machine.sizeHint')}
            trouble={parseInches(draft.size) === undefined ? t('machines.rmas.machine.trouble.size') : undefined}
            maxLength={5}
            value={draft.size}
            onChange={(size) => set('size', size)}
          />
        </div>
        <RmaChoice
          name="machineKind"
          label={t('machines.rmas.fields.machineKind')}
          value={draft.machineKind}
          choices={choicesOf(machineKinds, 'words.machineKind')}
          onChange={(kind) => set('machineKind', kind)}
        />
        <RmaChoice
          name="faultKind"
          label={t('machines.rmas.fields.faultKind')}
          value={draft.faultKind}
          choices={choicesOf(faultKinds, 'words.faultKind')}
          onChange={(kind) => set('faultKind', kind)}
        />
        <div className={isNarrow ? '' : styles.row3}>
          <RmaTextField
            name="apparentFault"
            label={t('machines.rmas.fields.apparentFault')}
            placeholder={t('machines.rmas.machine.apparentHint')}
            maxLength={120}
            value={draft.apparentFault}
            onChange={(fault) => set('apparentFault', fault)}
          />
          <RmaTextField
            name="hiddenFault"
            label={t('machines.rmas.fields.hiddenFault')}
            placeholder={t('machines.rmas.machine.hiddenHint')}
            maxLength={120}
            value={draft.hiddenFault}
            onChange={(fault) => set('hiddenFault', fault)}
          />
          <RmaTextField
            name="badBoards"
            label={t('machines.rmas.fields.badBoards')}
            placeholder={t('machines.rmas.machine.badBoardsHint')}
            maxLength={120}
            value={draft.badBoards}
            onChange={(boards) => set('badBoards', boards)}
          />
        </div>
        <div className={hasBoard ? styles.board : ''}>
          <RmaChoice
            name="board"
            label={t('machines.rmas.fields.board')}
            value={draft.board}
            choices={choicesOf(boardAnswers, 'machines.rmas.machine.board')}
            onChange={(board) => set('board', board)}
          />
          {hasBoard && (
            <RmaTextField
              name="boardOut"
              label={t('machines.rmas.fields.boardOut')}
              isInline
              placeholder={t('machines.rmas.machine.boardHint')}
              maxLength={60}
              value={draft.boardOut}
              onChange={(board) => set('boardOut', board)}
            />
          )}
        </div>
        <RmaChoice
          name="panelUse"
          label={t('machines.rmas.fields.panelUse')}
          value={draft.panelUse}
          choices={choicesOf(panelUses, 'words.panelUse')}
          onChange={(use) => set('panelUse', use)}
        />
      </div>
    </Form>
  );
}
