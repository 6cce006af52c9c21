import { useEffect, useRef } from 'react';
import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { figuresOf, shapeOfLine } from './benchLine.ts';
import { nameOfLine } from './benchSaid.ts';
import { stepOfLine } from './benchSteps.ts';
import type { Bench } from './useBench.ts';

/** All lines by section, each with its state: what is open is seen at a glance and jumped to; below it the last things that happened. */
export function BenchLines({ bench }: { readonly bench: Bench }) {
  const t = useT();
  const tones = useTones();
  const { judgement, step, events } = bench;
  return (
    <div className={styles.pane}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by the keyboard */}
      <nav className={styles.lines} aria-label={t('inspection.bench.lines')} tabIndex={0}>
        {sections.map((section) => {
          const lines = judgement.lines.filter((line) => line.section === section);
          if (lines.length === 0) return null;
          return (
            <section key={section} aria-label={t(`words.section.${section}`)}>
              <h2>
                {t(`words.section.${section}`)} {lines.filter(({ state }) => state !== 'notMeasured').length}/
                {lines.length}
              </h2>
              <ol>
                {lines.map((line) => (
                  <Line key={line.key} bench={bench} line={line} standing={step?.key} />
                ))}
              </ol>
            </section>
          );
        })}
      </nav>
      <ol className={styles.happened} aria-label={t('app.task.happened')}>
        {events.slice(0, 3).map((event) => (
          <li key={event.id}>
            <span
              className={styles.shape}
              style={{ color: tones[event.mark].ink }}
              role="img"
              aria-label={t(`app.mark.${event.mark}`)}
            >
              {tones[event.mark].shape}
            </span>
            {event.line}
          </li>
        ))}
        {events.length === 0 && <li className={styles.nothing}>{t('app.task.nothingYet')}</li>}
      </ol>
    </div>
  );
}

interface LineProps {
  readonly bench: Bench;
  readonly line: JudgedLine;
  readonly standing: string | undefined;
}

function Line({ bench, line, standing }: LineProps) {
  const t = useT();
  const tones = useTones();
  const button = useRef<HTMLButtonElement>(null);
  const step = stepOfLine(bench.steps, line, bench.record);
  // Evenness follows from the sides: it is nobody's place to stand.
  const isOwn = step?.kind === 'panel' || line.key === step?.key || line.itemId === step?.key;
  const isHere = step !== undefined && step.key === standing && isOwn;
  const isFirstHere = isHere && (line.key === standing || line.itemId === standing);
  useEffect(() => {
    if (isFirstHere) button.current?.scrollIntoView({ block: 'center' });
  }, [isFirstHere]);
  const item = bench.standard.items.find(({ id }) => id === line.itemId);
  const name = item ? nameOfLine(item, line.accessory) : line.key;
  const { mark, shape } = shapeOfLine(line);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.line}
        aria-current={isHere ? 'step' : undefined}
        title={`${line.clause} ${name}`}
        data-state={line.state}
        onClick={(event) => {
          if (step && bench.inspection.state === 'open') bench.stand(step.key);
          event.currentTarget.blur();
        }}
      >
        <span
          className={styles.shape}
          style={mark ? { color: tones[mark].ink } : { color: 'var(--quiet)' }}
          aria-hidden="true"
        >
          {shape}
        </span>
        <span className={styles.lineText}>{name}</span>
        <span className={styles.figure}>{figuresOf(line, bench.standard)}</span>
        <span className={styles.heard}>{t(`words.lineState.${line.state}`)}</span>
      </button>
    </li>
  );
}
