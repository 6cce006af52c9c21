import { Button } from 'antd';
import { useState } from 'react';
import { cartonFaults } from '../../../shared/areas/machines/carton.ts';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { CartonPlace } from '../../../shared/areas/machines/words.ts';
import { WRITABLE } from '../../../shared/areas/machines/workflow.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Facts } from '../returns/Facts.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { EvidenceUpload } from './EvidenceUpload.tsx';
import { RmaJudgements } from './RmaJudgements.tsx';
import { SheetMark } from './RmaMarks.tsx';
import { RmaPanelKeys } from './RmaPanelKeys.tsx';
import { RmaVerdict } from './RmaVerdict.tsx';
import { EVIDENCE_WRITERS, RMA_WRITERS, SHEET_WRITERS } from './rmaAccess.ts';
import { newestCartonCheck } from './rmaLines.ts';
import type { RmaPanel } from './rmaPanel.ts';
import styles from './rmas.module.css';

export interface RmaMachinePanelProps {
  readonly rma: Rma;
  readonly line: RmaLine;
  readonly onPanel: (panel: RmaPanel) => void;
  readonly onClose: () => void;
}

/** One machine: the rule's answer, who is liable in whose eyes, its papers, and where it stands. */
export function RmaMachinePanel({ rma, line, onPanel, onClose }: RmaMachinePanelProps) {
  const t = useT();
  const me = useMe();
  const [isAdding, setAdding] = useState(false);
  const isEnded = rma.state === 'cancelled' || rma.state === 'refused';
  const edit =
    WRITABLE.includes(rma.state) && can(me, RMA_WRITERS)
      ? () => onPanel({ kind: 'write', lineId: line.id, scanned: '' })
      : undefined;
  const add = !isEnded && can(me, EVIDENCE_WRITERS) ? () => setAdding(true) : undefined;
  const sheet = !isEnded && can(me, SHEET_WRITERS) ? () => onPanel({ kind: 'sheet', lineId: line.id }) : undefined;
  return (
    <SidePanel
      title={t('machines.rmas.machine.view', { no: line.lineNo, serial: line.serial })}
      width={680}
      onClose={onClose}
    >
      <RmaPanelKeys keys={{ m: edit, e: add, s: sheet }} />
      <div className={styles.actions}>
        {edit && (
          <Button onClick={edit}>
            <KeyCap name="m" /> {t('machines.rmas.machine.edit')}
          </Button>
        )}
        {add && (
          <Button onClick={add}>
            <KeyCap name="e" /> {t('machines.rmas.evidence.add')}
          </Button>
        )}
        {sheet && (
          <Button onClick={sheet}>
            <KeyCap name="s" /> {t('machines.rmas.sheet.run')}
          </Button>
        )}
      </div>
      <div style={{ marginBottom: 16 }}>
        <RmaVerdict verdict={line.eligibility} />
      </div>
      {rma.kind === 'acceptance-damage' && <RmaJudgements line={line} />}
      <Facts facts={factsOf(line, can(me, 'signedIn'), t)} />
      <Section title={t('machines.rmas.evidence.title')}>
        <EvidenceList line={line} />
        {isAdding && <EvidenceUpload line={line} />}
      </Section>
    </SidePanel>
  );
}

function factsOf(line: RmaLine, isStaff: boolean, t: T) {
  const approved = (approval: RmaLine['exception']) =>
    approval && t('machines.rmas.steps.approved', { number: approval.number, by: approval.by });
  const panel = line.panelUse === 'none' ? '' : t(`words.panelUse.${line.panelUse}`);
  const board =
    line.boardOut && `${line.boardOut}：${t(`machines.rmas.machine.board.${line.isBoardBack ? 'back' : 'out'}`)}`;
  const damaged =
    line.damaged.length > 0 &&
    t('machines.rmas.steps.damaged', { items: line.damaged.map((item) => t(`words.cartonItem.${item}`)).join('、') });
  return [
    [t('machines.rmas.fields.carton'), <Code key="carton">{line.cartonBarcode}</Code>],
    [t('machines.rmas.fields.model'), `${line.modelCode}${line.sizeTenthInch ? ` · ${line.sizeTenthInch / 10}″` : ''}`],
    [t('machines.rmas.fields.machineKind'), t(`words.machineKind.${line.machineKind}`)],
    [t('machines.rmas.fields.faultKind'), t(`words.faultKind.${line.faultKind}`)],
    [t('machines.rmas.fields.apparentFault'), line.apparentFault],
    [t('machines.rmas.fields.hiddenFault'), line.hiddenFault],
    [t('machines.rmas.fields.badBoards'), line.badBoards],
    [t('machines.rmas.fields.boardOut'), board],
    [t('machines.rmas.fields.panelUse'), panel],
    [t('machines.rmas.fields.exception'), approved(line.exception)],
    [t('machines.rmas.fields.swap'), approved(line.swapApproval)],
    [
      t('machines.rmas.fields.consent'),
      line.consent && (
        <span key="consent">
          {line.consent.person} · <MoneyText fen={line.consent.amountFen} />
        </span>
      ),
    ],
    [t('machines.rmas.fields.statusMark'), line.statusMark],
    [t('machines.rmas.fields.sheet'), <SheetMark key="sheet" sheet={line.sheet} />],
    [t('words.cartonPlace.packing'), checkText(line, 'packing', t)],
    [t('words.cartonPlace.arrival'), checkText(line, 'arrival', t)],
    [t('machines.rmas.fields.damaged'), damaged],
    [
      t('machines.rmas.fields.machineState'),
      line.machineState && (
        <span key="state">
          {t(`words.machineState.${line.machineState}`)}{' '}
          {isStaff && (
            <PathLink to={pathOf('/machines/store', line.serial)}>{t('machines.rmas.steps.toMachine')}</PathLink>
          )}
        </span>
      ),
    ],
  ] as const;
}

function checkText(line: RmaLine, place: CartonPlace, t: T): string {
  const check = newestCartonCheck(line, place);
  if (!check) return '';
  const faults = cartonFaults(check.items).map((item) => t(`words.cartonItem.${item}`));
  const said =
    faults.length === 0
      ? t('machines.rmas.steps.checkOk')
      : t('machines.rmas.steps.checkNotOk', { items: faults.join('、') });
  return `${said} · ${check.by}`;
}
