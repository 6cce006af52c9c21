import type { JudgedCheck } from '../../../shared/areas/inspection/record.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap } from '../../ui/Keys.tsx';
import { type Mark, useTones } from '../../ui/tones.ts';
import type { BenchAction } from './BenchFrame.tsx';
import styles from './bench.module.css';

/** The answers to a check, as large as a thumb; nothing is chosen until somebody has said it. */
export function CheckChoices({
  actions,
  said,
}: {
  readonly actions: readonly BenchAction[];
  readonly said: JudgedCheck | undefined;
}) {
  const t = useT();
  const tones = useTones();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of form fields */}
      <div className={styles.choices} role="group" aria-label={t('inspection.bench.check.answers')}>
        {actions.map((action) => {
          const look = LOOKS[action.key];
          const tone = look?.mark ? tones[look.mark] : undefined;
          const isSaid = said !== undefined && look?.state === said.state;
          return (
            <button
              key={action.key}
              type="button"
              className={styles.choice}
              aria-pressed={isSaid}
              style={tone ? { borderColor: tone.line, color: tone.ink, background: isSaid ? tone.paper : '' } : {}}
              onClick={(event) => {
                const outcome = action.run();
                if (outcome) playSound(outcome.mark);
                event.currentTarget.blur();
              }}
            >
              <span className={styles.choiceShape} aria-hidden="true">
                {look?.shape}
              </span>
              <span>
                <KeyCap name={action.key} /> {action.label}
              </span>
            </button>
          );
        })}
      </div>
      {said && said.reason !== '' && <p className={styles.trouble}>{said.reason}</p>}
    </>
  );
}

const LOOKS: Readonly<Record<string, { readonly state: string; readonly shape: string; readonly mark?: Mark }>> = {
  1: { state: 'pass', shape: '✓', mark: 'good' },
  2: { state: 'fail', shape: '✕', mark: 'bad' },
  3: { state: 'notApplicable', shape: '—' },
};
