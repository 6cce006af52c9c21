import { App, Button } from 'antd';
import { useEffect } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { KeyCap } from '../../ui/Keys.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { RmaMachineFields } from './RmaMachineFields.tsx';
import { RmaPanelKeys } from './RmaPanelKeys.tsx';
import { RmaVerdict } from './RmaVerdict.tsx';
import { draftOfMachine, EMPTY_MACHINE, machineOf, undecidedFields, verdictOf } from './rmaDraft.ts';
import { useMachineDraft } from './useMachineDraft.ts';
import { useRmaCommand } from './useRma.ts';

export interface RmaWritePanelProps {
  readonly rma: Rma;
  readonly read: () => Rma | undefined;
  /** The machine that is changed; undefined for a new one. */
  readonly lineId: string | undefined;
  /** A code that was scanned before the panel opened; else empty. */
  readonly scanned: string;
  readonly onClose: () => void;
}

/** One machine of an application that is still being written, with the rule's answer above its fields. */
export function RmaWritePanel({ rma, read, lineId, scanned, onClose }: RmaWritePanelProps) {
  const t = useT();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const line = rma.lines.find((each) => each.id === lineId);
  const { draft, set, models, box, rescan, clear, take } = useMachineDraft(line ? draftOfMachine(line) : EMPTY_MACHINE);
  const add = useRmaCommand(api.machines.rmas.addLine);
  const change = useRmaCommand(api.machines.rmas.changeLine, onClose);
  const remove = useRmaCommand(api.machines.rmas.removeLine, onClose);
  const machine = machineOf(draft);
  const at = () => ({ id: rma.id, version: (read() ?? rma).version });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was scanned before the panel opened is taken once
  useEffect(() => {
    if (scanned !== '') take(scanned);
  }, []);

  async function save() {
    if (!machine) return;
    if (line) {
      await change.run({ ...at(), lineId: line.id, ...machine });
      return;
    }
    const saved = await add.run({ ...at(), ...machine });
    const added = saved?.lines.at(-1);
    if (!saved || !added) return;
    clear();
    void message.success(
      t('machines.rmas.new.added', { no: added.lineNo, serial: added.serial, number: saved.number }),
    );
  }

  return (
    <SidePanel
      title={line ? t('machines.rmas.machine.change', { no: line.lineNo }) : t('machines.rmas.machine.add')}
      width={760}
      onClose={onClose}
      {...(machine ? { onSave: () => void save() } : {})}
      saveText={t(line ? 'app.form.save' : 'machines.rmas.new.add')}
      isSaving={add.isRunning || change.isRunning}
    >
      <RmaPanelKeys keys={{ F6: rescan }} />
      <div style={{ marginBottom: 14 }}>
        <RmaVerdict verdict={verdictOf(rma.kind, draft, line)} pending={undecidedFields(draft)} />
      </div>
      <RmaMachineFields ref={box} draft={draft} onChange={set} models={models} isNarrow />
      <Button onClick={rescan}>
        <KeyCap name="F6" /> {t('machines.rmas.machine.rescan')}
      </Button>{' '}
      {line && (
        <Button
          danger
          loading={remove.isRunning}
          onClick={() =>
            confirm({
              title: t('machines.rmas.machine.removeTitle', { serial: line.serial }),
              okText: t('machines.rmas.machine.remove'),
              cancelText: t('machines.rmas.machine.keep'),
              onOk: () => remove.run({ ...at(), lineId: line.id }),
            })
          }
        >
          {t('machines.rmas.machine.remove')}
        </Button>
      )}
    </SidePanel>
  );
}
