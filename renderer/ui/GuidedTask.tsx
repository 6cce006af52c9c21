import { Button, ConfigProvider, Progress, theme } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useState } from 'react';
import { useScans } from '../app/scan.ts';
import { useT } from '../app/texts.ts';
import { BigWord } from './BigWord.tsx';
import type { TaskEvent } from './events.ts';
import styles from './GuidedTask.module.css';
import { KeyCap, useKeys } from './Keys.tsx';
import { useTaskTheme } from './taskTheme.ts';
import { type Mark, useTones } from './tones.ts';

/** A key of the task, shown as a button at the foot so that it can also be touched. */
export interface TaskKey {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
}

export interface GuidedTaskProps {
  /** Task and document. */
  readonly title: string;
  /** State of the document, beside the title. */
  readonly aside?: ReactNode;
  readonly progress?: { readonly done: number; readonly total: number };
  /** What to do next, in one sentence. */
  readonly sentence: string;
  /** The decisive word, at least 48 px. */
  readonly word?: string;
  readonly wordSize?: number;
  /** Colours the sentence; without it the accent. */
  readonly tone?: Mark;
  /** What, how many, why this one. */
  readonly detail?: ReactNode;
  /** Between sentence and columns: steps, or a stop panel. */
  readonly above?: ReactNode;
  /** True while a stop panel says what the last scan was about. */
  readonly isStopped?: boolean;
  readonly leftTitle: string;
  readonly left: ReactNode;
  readonly events: readonly TaskEvent[];
  readonly keys: readonly TaskKey[];
}

/** The one shape of every guided task: sentence and decisive word, lines to do, what just happened, keys. */
export function GuidedTask(props: GuidedTaskProps) {
  const { token } = theme.useToken();
  const t = useT();
  const tones = useTones();
  const tone = props.tone ? tones[props.tone] : undefined;
  useTaskKeys(props.keys);
  useEffect(() => {
    document.title = `${props.title} · PartsDepot 备件仓`;
  }, [props.title]);
  return (
    <ConfigProvider theme={useTaskTheme()}>
      <section className={styles.task} aria-label={props.title}>
        <header className={styles.head}>
          <div className={styles.names}>
            <h1 className={styles.title}>{props.title}</h1>
            {props.aside}
          </div>
          {props.progress && <TaskProgress {...props.progress} />}
        </header>
        <div>
          <div
            className={styles.sentence}
            aria-live="polite"
            style={{
              background: tone?.paper ?? token.colorFillQuaternary,
              borderColor: tone?.line ?? token.colorPrimary,
            }}
          >
            <div>
              <p className={styles.say} style={{ color: tone?.ink ?? token.colorText }} data-testid="sentence">
                {tone && <span aria-hidden="true">{tone.shape} </span>}
                {props.sentence}
              </p>
              {props.detail && <div className={styles.detail}>{props.detail}</div>}
            </div>
            {props.word !== undefined && (
              <BigWord size={props.wordSize ?? 64} {...(props.tone ? { tone: props.tone } : {})}>
                {props.word}
              </BigWord>
            )}
          </div>
          {!props.isStopped && <LastScan key={props.sentence} events={props.events} />}
          {props.above}
        </div>
        <div className={styles.columns}>
          <Pane title={props.leftTitle}>{props.left}</Pane>
          <Pane title={t('app.task.happened')}>
            <Events events={props.events} />
          </Pane>
        </div>
        <footer className={styles.keys}>
          {props.keys.map((key) => (
            <Button
              key={key.key}
              size="large"
              type={key.isPrimary ? 'primary' : 'default'}
              danger={key.isDanger ?? false}
              disabled={key.isDisabled ?? false}
              loading={key.isBusy ?? false}
              onClick={key.run}
            >
              <KeyCap name={key.key} /> {key.label}
            </Button>
          ))}
        </footer>
      </section>
    </ConfigProvider>
  );
}

function useTaskKeys(keys: readonly TaskKey[]) {
  useKeys(
    Object.fromEntries(keys.map((key) => [key.key, key.isDisabled ? undefined : key.run])),
    Object.fromEntries(keys.map((key) => [key.key, key.label])),
  );
}

/** A scan that was refused or asks back, in letters that are read at the shelf, until the next thing happens or is asked for. */
function LastScan({ events }: { readonly events: readonly TaskEvent[] }) {
  const tones = useTones();
  const [since] = useState(Date.now);
  const scan = useScans().at(-1);
  const outcome = scan?.outcome;
  if (!scan || !outcome || outcome.mark === 'good' || scan.at < since) return null;
  const newest = events[0];
  if (newest && newest.at > scan.at && newest.line !== outcome.line) return null;
  const tone = tones[outcome.mark];
  return (
    <p
      role="status"
      className={styles.lastScan}
      style={{ background: tone.paper, borderColor: tone.line, color: tone.ink }}
    >
      <span aria-hidden="true">{tone.shape} </span>
      {outcome.line}
    </p>
  );
}

function TaskProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useT();
  const percent = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * 100);
  return (
    <div className={styles.progress}>
      <Progress percent={percent} showInfo={false} strokeColor="var(--accent)" aria-label={t('app.task.progress')} />
      <span data-testid="progress" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {done} / {total}
      </span>
    </div>
  );
}

function Pane({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.pane}>
      <h2 className={styles.paneTitle}>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by the keyboard */}
      <section className={styles.paneBody} tabIndex={0} aria-label={title}>
        {children}
      </section>
    </div>
  );
}

function Events({ events }: { readonly events: readonly TaskEvent[] }) {
  const t = useT();
  const tones = useTones();
  const { token } = theme.useToken();
  if (events.length === 0) return <p style={{ color: token.colorTextSecondary }}>{t('app.task.nothingYet')}</p>;
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.id} className={styles.event}>
          <span
            className={styles.shape}
            style={{ color: tones[event.mark].ink }}
            role="img"
            aria-label={t(`app.mark.${event.mark}`)}
          >
            {tones[event.mark].shape}
          </span>
          <span>
            {event.line}
            <span className={styles.at} style={{ color: token.colorTextSecondary }}>
              {dayjs(event.at).format('HH:mm:ss')}
            </span>
          </span>
          {event.undo && (
            <Button size="small" onClick={event.undo} aria-label={`${t('app.task.undo')} ${event.line}`}>
              {t('app.task.undo')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
