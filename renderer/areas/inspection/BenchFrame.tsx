import { Button, ConfigProvider, theme } from 'antd';
import type { ReactNode } from 'react';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { useTaskTheme } from '../../ui/taskTheme.ts';
import { type Mark, useTones } from '../../ui/tones.ts';
import { useBenchDiscard } from './BenchDiscard.tsx';
import { BenchHead } from './BenchHead.tsx';
import { BenchLines } from './BenchLines.tsx';
import styles from './bench.module.css';
import { type BenchCommand, commandOf } from './benchCommands.ts';
import { isGaugeText } from './gapReading.ts';
import type { Bench } from './useBench.ts';
import { useMachineScan } from './useMachineScan.ts';

/** What can be done now: by its key, by its button, and where it has one by its command barcode. */
export interface BenchAction {
  readonly key: string;
  readonly label: string;
  /** What to hear and to say of it; nothing where that is said elsewhere. */
  readonly run: () => ScanOutcome | undefined;
  readonly command?: BenchCommand;
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Its button stands beside the work, not at the foot. */
  readonly isAside?: boolean;
}

export interface BenchFrameProps {
  readonly bench: Bench;
  /** What to do next, in one sentence. */
  readonly sentence: string;
  /** The decisive word. */
  readonly word: ReactNode;
  readonly tone?: Mark | undefined;
  /** The sign before the sentence, where it is not the tone's own. */
  readonly shape?: string | undefined;
  readonly detail?: ReactNode;
  /** Large, on the right of the sentence: what is being typed. */
  readonly aside?: ReactNode;
  readonly actions: readonly BenchAction[];
  /** A digital gauge has spoken; left out where no gap is measured. */
  readonly onGauge?: (text: string) => ScanOutcome;
  /** True while a form waits for its answer: other barcodes wait too. */
  readonly isAsking?: boolean;
  readonly children: ReactNode;
}

/**
 * The shape of the bench, as of every guided task: what to do, the decisive word, the work, all lines, what just happened, the keys.
 * The scanner is always heard: commands do what their keys do, a machine changes over to that machine, and nothing of it reaches a field.
 */
export function BenchFrame(props: BenchFrameProps) {
  const { bench, tone } = props;
  const t = useT();
  const tones = useTones();
  const { token } = theme.useToken();
  const colours = tone ? tones[tone] : undefined;
  const toMachine = useMachineScan();
  const discard = useBenchDiscard(bench);
  const isAsking = props.isAsking || discard.panel !== undefined;
  const apart = isAsking ? undefined : discard.action;
  const actions = apart ? [...props.actions, apart] : props.actions;

  useKeys(
    Object.fromEntries(actions.map((action) => [action.key, action.isDisabled ? undefined : () => press(action)])),
    Object.fromEntries(actions.map(({ key, label }) => [key, label])),
  );
  const undo = actions.find(({ key, isDisabled }) => key === 'F3' && !isDisabled);
  useKeys({ 'ctrl+z': undo && (() => press(undo)) });

  useScan(async (text): Promise<ScanOutcome> => {
    const command = commandOf(text);
    if (command) {
      const action = actions.find((each) => each.command === command && !each.isDisabled);
      if (!action) return bench.warn('bad', t('inspection.bench.commandNot', { code: text }));
      return action.run() ?? { mark: 'good', line: action.label };
    }
    if (props.onGauge && isGaugeText(text)) return props.onGauge(text);
    if (isGaugeText(text)) return bench.warn('bad', t('inspection.bench.gap.notNow', { typed: text }));
    if (isAsking) return bench.warn('ask', t('inspection.bench.answerFirst'));
    if (text.toUpperCase() === bench.inspection.serial) {
      return { mark: 'good', line: t('inspection.bench.sameMachine', { serial: bench.inspection.serial }) };
    }
    const outcome = await toMachine(text);
    return outcome.mark === 'bad' ? bench.warn('bad', outcome.line) : outcome;
  });

  return (
    <ConfigProvider theme={useTaskTheme()}>
      <section className={styles.bench} aria-label={t('inspection.bench.title')}>
        <BenchHead bench={bench} />
        <div>
          <div
            className={styles.sentence}
            style={{
              background: colours?.paper ?? token.colorFillQuaternary,
              borderColor: colours?.line ?? token.colorPrimary,
            }}
          >
            <div aria-live="polite">
              <p className={styles.say} style={{ color: colours?.ink ?? token.colorText }} data-testid="sentence">
                {colours && <span aria-hidden="true">{props.shape ?? colours.shape} </span>}
                {props.sentence}
              </p>
              <div className={styles.word}>{props.word}</div>
              {props.detail && <div className={styles.detail}>{props.detail}</div>}
            </div>
            {props.aside}
          </div>
          <Notice bench={bench} />
        </div>
        <div className={styles.columns}>
          <div className={styles.work}>{props.children}</div>
          <BenchLines bench={bench} />
        </div>
        <footer className={styles.keys}>
          {props.actions
            .filter(({ isAside }) => !isAside)
            .map((action) => (
              <ActionButton key={action.key} action={action} />
            ))}
          {apart && (
            <span className={styles.apart}>
              <ActionButton action={apart} />
            </span>
          )}
        </footer>
        {discard.panel}
      </section>
    </ConfigProvider>
  );
}

/** An action as a button, so that it can also be touched. */
export function ActionButton({ action }: { readonly action: BenchAction }) {
  return (
    <Button
      size="large"
      type={action.isPrimary ? 'primary' : 'default'}
      danger={action.isDanger ?? false}
      disabled={action.isDisabled ?? false}
      onClick={(event) => {
        press(action);
        // The keys go back to the bench: Enter must not press the button once more.
        event.currentTarget.blur();
      }}
    >
      <KeyCap name={action.key} /> {action.label}
    </Button>
  );
}

function press(action: BenchAction): void {
  const outcome = action.run();
  if (outcome) playSound(outcome.mark);
}

/** What was refused or asks back, in letters that are read at arm's length, until the next thing is said. */
function Notice({ bench }: { readonly bench: Bench }) {
  const tones = useTones();
  if (!bench.notice) return null;
  const tone = tones[bench.notice.mark];
  return (
    <p
      role="status"
      className={styles.last}
      style={{ background: tone.paper, borderColor: tone.line, color: tone.ink }}
    >
      <span aria-hidden="true">{tone.shape} </span>
      {bench.notice.line}
    </p>
  );
}
