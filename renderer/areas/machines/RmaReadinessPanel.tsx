import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { EligibilityMark, SheetMark } from './RmaMarks.tsx';
import { lacksFor } from './rmaLines.ts';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

export interface RmaReadinessPanelProps {
  readonly step: 'apply' | 'authorise' | 'pack';
  readonly rma: Rma;
  readonly onClose: () => void;
}

/** Before the application goes on as a whole: each machine, and what it still lacks for this step. The program itself decides. */
export function RmaReadinessPanel({ step, rma, onClose }: RmaReadinessPanelProps) {
  const t = useT();
  const apply = useRmaCommand(api.machines.rmas.apply, onClose);
  const authorise = useRmaCommand(api.machines.rmas.authorise, onClose);
  const pack = useRmaCommand(api.machines.rmas.pack, onClose);
  const { id, version } = rma;
  const runs = {
    apply: () => void apply.run({ id, version }),
    authorise: () => void authorise.run({ id, version }),
    pack: () => void pack.run({ id }),
  };
  return (
    <SidePanel
      title={`${t(`words.rmaAction.${step}`)} ${rma.number}`}
      width={560}
      onClose={onClose}
      onSave={runs[step]}
      saveText={t(`words.rmaAction.${step}`)}
      isSaving={apply.isRunning || authorise.isRunning || pack.isRunning}
    >
      <p className={styles.quiet}>{t(`machines.rmas.steps.readiness.${step}`)}</p>
      <ol className={styles.list}>
        {rma.lines.map((line) => {
          const lacks = lacksFor(step, rma, line, t);
          return (
            <li key={line.id}>
              {line.lineNo}. <Code>{line.serial}</Code> {line.modelCode}{' '}
              {step === 'pack' ? (
                <SheetMark sheet={line.sheet} />
              ) : (
                <EligibilityMark verdict={line.eligibility.verdict} rule={line.eligibility.rule} />
              )}
              <div style={{ marginTop: 3 }}>
                {lacks.length === 0 ? (
                  <StateMark mark="good">{t('machines.rmas.steps.ready')}</StateMark>
                ) : (
                  <span style={{ color: 'var(--bad)' }}>
                    ✕ {t('machines.rmas.steps.lacks', { what: lacks.join('、') })}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {rma.lines.length === 0 && <p>{t('machines.rmas.machine.empty')}</p>}
    </SidePanel>
  );
}
