import { App, Button } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { NewRmaAdded } from './NewRmaAdded.tsx';
import { type HeadDraft, headOf, isHeadReady, NewRmaHead, useHeadDraft } from './NewRmaHead.tsx';
import { RmaMachineFields } from './RmaMachineFields.tsx';
import { RmaVerdict } from './RmaVerdict.tsx';
import { EMPTY_MACHINE, type MachineDraft, machineOf, openFields, undecidedFields, verdictOf } from './rmaDraft.ts';
import styles from './rmas.module.css';
import { useMachineDraft } from './useMachineDraft.ts';
import { useRmaCommand } from './useRma.ts';

/** A return application: kind and station, then one machine after the other, each kept as it is added, with the rule's answer beside it at once. */
export function NewRmaScreen() {
  const t = useT();
  const go = useGo();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const [head, setHead] = useHeadDraft();
  const [rma, setRma] = useState<Rma>();
  const { draft, set, models, box, rescan, clear } = useMachineDraft(EMPTY_MACHINE);
  const create = useRmaCommand(api.machines.rmas.create);
  const add = useRmaCommand(api.machines.rmas.addLine);
  const machine = machineOf(draft);
  const canAdd = machine !== undefined && isHeadReady(head);

  async function save() {
    if (!machine) return;
    const fields = headOf(head);
    const saved = rma
      ? await add.run({ id: rma.id, version: rma.version, ...machine })
      : fields && (await create.run({ ...fields, lines: [machine] }));
    const added = saved?.lines.at(-1);
    if (!saved || !added) return;
    setRma(saved);
    clear();
    void message.success(
      t('machines.rmas.new.added', { no: added.lineNo, serial: added.serial, number: saved.number }),
    );
  }

  function leave() {
    const to = () => go(rma ? pathOf('/machines/rmas', rma.id) : '/machines/rmas', { replace: rma !== undefined });
    if (isBlank(draft)) to();
    else {
      confirm({
        title: t('machines.rmas.new.leaveTitle'),
        okText: t('machines.rmas.new.leave'),
        cancelText: t('machines.rmas.new.stay'),
        onOk: to,
      });
    }
  }

  const isBusy = create.isRunning || add.isRunning;
  const hasCodes = draft.serial !== '' || draft.cartonBarcode !== '';
  useKeys(
    {
      F8: canAdd && !isBusy ? () => void save() : undefined,
      F9: rma ? leave : undefined,
      F6: hasCodes ? rescan : undefined,
      Escape: leave,
    },
    {
      F8: t('machines.rmas.new.add'),
      F9: t('machines.rmas.new.done'),
      F6: t('machines.rmas.machine.rescan'),
      ...(rma ? {} : { Escape: t('machines.rmas.back') }),
    },
  );

  return (
    <Page
      title={rma ? t('machines.rmas.pageTitle', { number: rma.number }) : t('machines.rmas.new.title')}
      hint={t('machines.rmas.new.hint')}
      actions={
        <>
          {rma && (
            <Button onClick={leave}>
              <KeyCap name="F9" /> {t('machines.rmas.new.done')}
            </Button>
          )}
          <Button type="primary" disabled={!canAdd} loading={isBusy} onClick={() => void save()}>
            <KeyCap name="F8" /> {t('machines.rmas.new.add')}
          </Button>
        </>
      }
    >
      <div className={styles.beside}>
        <div>
          <NewRmaHead head={head} onChange={setHead} kept={rma} />
          <p className={styles.sentence} aria-live="polite" data-testid="sentence">
            <Sentence head={head} draft={draft} />
          </p>
          <RmaMachineFields ref={box} draft={draft} onChange={set} models={models} />
        </div>
        <aside className={styles.sticky}>
          <RmaVerdict verdict={verdictOf(head.kind, draft, undefined)} pending={undecidedFields(draft)} />
          <NewRmaAdded rma={rma} />
        </aside>
      </div>
    </Page>
  );
}

/** What to do next, in one sentence. */
function Sentence({ head, draft }: { readonly head: HeadDraft; readonly draft: MachineDraft }) {
  const t = useT();
  const [first, ...others] = openFields(draft);
  if (!head.kind) return t('machines.rmas.new.sentence.kind');
  if (!isHeadReady(head)) return t('machines.rmas.new.sentence.station');
  if (first === undefined) return t('machines.rmas.new.sentence.ready');
  if (first === 'serial') return t('machines.rmas.new.sentence.serial');
  if (first === 'carton') return t('machines.rmas.new.sentence.carton');
  const fields = [first, ...others].map((field) => t(`machines.rmas.fields.${field}`)).join('、');
  return t('machines.rmas.new.sentence.fields', { fields });
}

function isBlank(draft: MachineDraft): boolean {
  return Object.values(draft).every((value) => value === '' || value === undefined);
}
