import { Form } from 'antd';
import { useState } from 'react';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type LiableParty, liableParties } from '../../../shared/areas/machines/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { RmaChoice } from './RmaChoice.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

interface Judged {
  readonly party: LiableParty | undefined;
  readonly note: string;
  readonly statusMark: string;
}

export interface RmaJudgePanelProps {
  /** The field's first judgement on the spot, or HQ's own. */
  readonly step: 'assess' | 'judge';
  readonly rma: Rma;
  readonly onClose: () => void;
}

/** R2.4.2, R2.4.3: who is liable, machine by machine; nothing is chosen beforehand. HQ sees what the field said beside its own. */
export function RmaJudgePanel({ step, rma, onClose }: RmaJudgePanelProps) {
  const t = useT();
  const [judged, setJudged] = useState<ReadonlyMap<string, Judged>>(
    () => new Map(rma.lines.map((line) => [line.id, before(line, step)])),
  );
  const assess = useRmaCommand(api.machines.rmas.assess, onClose);
  const judge = useRmaCommand(api.machines.rmas.judge, onClose);
  const isAssessing = step === 'assess';
  const complete = rma.lines.flatMap((line) => {
    const { party, note, statusMark } = judged.get(line.id) ?? NOTHING;
    return party && (!isAssessing || statusMark.trim() !== '') ? [{ lineId: line.id, party, note, statusMark }] : [];
  });
  const isReady = rma.lines.length > 0 && complete.length === rma.lines.length;

  function save() {
    const { id, version } = rma;
    if (isAssessing) void assess.run({ id, version, lines: complete });
    else {
      void judge.run({ id, version, lines: complete.map(({ lineId, party, note }) => ({ lineId, party, note })) });
    }
  }

  return (
    <SidePanel
      title={t(`words.rmaAction.${step}`)}
      width={640}
      onClose={onClose}
      {...(isReady ? { onSave: save } : {})}
      saveText={t(`words.rmaAction.${step}`)}
      isSaving={assess.isRunning || judge.isRunning}
    >
      <p className={styles.quiet}>{t(`machines.rmas.steps.${step}.hint`)}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div data-form="rma">
          {rma.lines.map((line) => (
            <MachineJudgement
              key={line.id}
              line={line}
              judged={judged.get(line.id) ?? NOTHING}
              isAssessing={isAssessing}
              onChange={(part) =>
                setJudged((all) => new Map(all).set(line.id, { ...(all.get(line.id) ?? NOTHING), ...part }))
              }
            />
          ))}
        </div>
      </Form>
    </SidePanel>
  );
}

interface MachineJudgementProps {
  readonly line: RmaLine;
  readonly judged: Judged;
  readonly isAssessing: boolean;
  readonly onChange: (part: Partial<Judged>) => void;
}

function MachineJudgement({ line, judged, isAssessing, onChange }: MachineJudgementProps) {
  const t = useT();
  const field = line.fieldJudgement;
  const differs = !isAssessing && field !== null && judged.party !== undefined && judged.party !== field.party;
  const ofLine = ` ${line.lineNo}`;
  return (
    <section
      className={styles.judged}
      aria-label={t('machines.rmas.machine.view', { no: line.lineNo, serial: line.serial })}
    >
      <h3>
        {line.lineNo}. <Code>{line.serial}</Code> {line.modelCode} · {t(`words.faultKind.${line.faultKind}`)} ·{' '}
        {line.apparentFault}
      </h3>
      {!isAssessing && field && (
        <p style={{ margin: '0 0 6px' }}>
          {t('machines.rmas.steps.judge.fieldSaid', { party: t(`words.liableParty.${field.party}`) })}
          {field.note && `（${field.note}）`} · {field.by}{' '}
          {differs && <StateMark mark="ask">{t('machines.rmas.steps.judge.differs')}</StateMark>}
        </p>
      )}
      <RmaChoice
        name={`party-${line.id}`}
        label={t('machines.rmas.steps.assess.party') + ofLine}
        value={judged.party}
        choices={liableParties.map((party) => ({ value: party, text: t(`words.liableParty.${party}`) }))}
        onChange={(party) => onChange({ party })}
      />
      <div className={isAssessing ? styles.row : ''}>
        {isAssessing && (
          <RmaTextField
            name={`mark-${line.id}`}
            label={t('machines.rmas.steps.assess.statusMark') + ofLine}
            placeholder={t('machines.rmas.steps.assess.markHint')}
            maxLength={40}
            value={judged.statusMark}
            onChange={(statusMark) => onChange({ statusMark })}
          />
        )}
        <RmaTextField
          name={`note-${line.id}`}
          label={t('machines.rmas.steps.assess.note') + ofLine}
          placeholder={differs ? t('machines.rmas.steps.judge.why') : ''}
          maxLength={120}
          value={judged.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </section>
  );
}

const NOTHING: Judged = { party: undefined, note: '', statusMark: '' };

/** What the same side said before stands in the fields; the other side's word never does. */
function before(line: RmaLine, step: 'assess' | 'judge'): Judged {
  const own = step === 'assess' ? line.fieldJudgement : line.hqJudgement;
  return { party: own?.party, note: own?.note ?? '', statusMark: line.statusMark };
}
