import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { Photo } from '../../ui/PhotoField.tsx';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { ChangedStop } from './ChangedStop.tsx';
import { ConfirmTable } from './ConfirmTable.tsx';
import { changedLines, type Word } from './confirming.ts';
import { linesScanned, nextLeft } from './lines.ts';
import styles from './returns.module.css';
import { useListCommand } from './useReturnList.ts';

export interface ConfirmTaskProps {
  /** The list as it was when it was opened. */
  readonly seen: ReturnList;
  /** The list as it stands now. */
  readonly now: ReturnList;
  readonly onSeen: () => void;
}

/** Line by line: Enter confirms, F4 refuses with a reason; F8 hands HQ's word out once every line has one. */
export function ConfirmTask({ seen, now, onSeen }: ConfirmTaskProps) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [words, setWords] = useState<ReadonlyMap<string, Word>>(new Map());
  const [standing, stand] = useState<string | undefined>(seen.lines[0]?.id);
  const [reason, setReason] = useState<string>();
  const line = seen.lines.find((each) => each.id === standing);
  const undecided = seen.lines.filter((each) => !words.has(each.id)).length;
  const isChanged = now.version !== seen.version || now.state !== seen.state;
  const isAsking = reason !== undefined;
  const back = () => go(pathOf('/returns', seen.id));
  const confirm = useListCommand(
    api.returns.confirm,
    (list) => go(pathOf('/returns', list.id), { replace: true }),
    true,
  );

  function decide(of: ReturnLine, word: Word) {
    setWords((before) => new Map(before).set(of.id, word));
    setReason(undefined);
    add(
      word.decision === 'confirmed' ? 'good' : 'ask',
      `${t('returns.line.view', { no: of.lineNo, part: of.partCode })}：${t(`words.lineDecision.${word.decision}`)} ${word.reason}`,
    );
    stand(nextLeft(seen.lines, of.id, (each) => each.id !== of.id && !words.has(each.id))?.id ?? of.id);
  }

  function takeNew() {
    const changed = new Set(changedLines(seen, now).map(({ id }) => id));
    setWords((before) => new Map([...before].filter(([id]) => !changed.has(id))));
    setReason(undefined);
    stand(now.lines.find((each) => changed.has(each.id))?.id ?? now.lines[0]?.id);
    onSeen();
  }

  function run() {
    void confirm.run({
      id: seen.id,
      version: seen.version,
      lines: [...words].map(([lineId, word]) => ({ lineId, ...word })),
    });
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const [found] = linesScanned(seen.lines, text);
    if (!found) return { mark: 'bad', line: t('returns.notOnList', { code: text.slice(0, 40), number: seen.number }) };
    stand(found.id);
    return { mark: 'good', line: t('returns.line.view', { no: found.lineNo, part: found.partCode }) };
  });
  const agree = () => line && !isChanged && !isAsking && decide(line, { decision: 'confirmed', reason: '' });
  useArrows(
    (by) => {
      if (isAsking) return;
      const at = seen.lines.findIndex((each) => each.id === standing);
      const next = arrowTo(seen.lines, at, by);
      if (next) stand(next.id);
    },
    () => agree(),
  );

  const keys: TaskKey[] = isChanged
    ? [
        {
          key: 'F8',
          label: t('returns.confirm.takeNew'),
          run: takeNew,
          isPrimary: true,
          isDisabled: now.state !== 'submitted',
        },
        { key: 'Escape', label: t('returns.backToList'), run: back },
      ]
    : [
        {
          key: 'Enter',
          label: t('words.lineDecision.confirmed'),
          run: agree,
          isPrimary: undecided > 0,
          isDisabled: !line || isAsking,
        },
        {
          key: 'F4',
          label: t('words.lineDecision.refused'),
          run: () => setReason(''),
          isDanger: true,
          isDisabled: !line || isAsking,
        },
        {
          key: 'F8',
          label: t('returns.confirm.run'),
          run,
          isPrimary: undecided === 0,
          isDisabled: undecided > 0 || isAsking,
          isBusy: confirm.isRunning,
        },
        isAsking
          ? { key: 'Escape', label: t('returns.confirm.notRefuse'), run: () => setReason(undefined) }
          : { key: 'Escape', label: t('returns.backToList'), run: back },
      ];
  return (
    <GuidedTask
      title={t('returns.confirm.task', { number: seen.number, station: seen.stationName })}
      progress={{ done: seen.lines.length - undecided, total: seen.lines.length }}
      {...(undecided === 0 && !isChanged ? { tone: 'good' as const } : {})}
      sentence={t(
        isChanged
          ? 'returns.confirm.moved'
          : isAsking
            ? 'returns.confirm.whyNot'
            : undecided === 0
              ? 'returns.confirm.complete'
              : 'returns.confirm.sentence',
      )}
      {...(line ? { word: t(`words.returnKind.${line.kind}`), wordSize: 48 } : {})}
      detail={line && <LineDetail line={line} />}
      isStopped={isChanged}
      above={
        <>
          {isChanged && <ChangedStop seen={seen} now={now} />}
          {isAsking && line && (
            <ReasonField
              value={reason}
              onChange={setReason}
              onEnter={() => reason.trim() !== '' && decide(line, { decision: 'refused', reason: reason.trim() })}
            />
          )}
        </>
      }
      leftTitle={t('returns.lines')}
      left={<ConfirmTable lines={seen.lines} words={words} standing={standing} onStand={stand} />}
      events={events}
      keys={keys}
    />
  );
}

function LineDetail({ line }: { readonly line: ReturnLine }) {
  const t = useT();
  return (
    <>
      {[
        `${line.partCode} ${line.partName}`,
        line.barcode,
        `${line.qty} ${line.unitName}`,
        line.repairOrder,
        line.fault,
        t('returns.confirm.pays', { number: line.obligationNumber ?? line.loanNumber ?? '—' }),
        line.isBatch ? t('returns.line.batchShort') : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      {line.statement && (
        <p style={{ margin: '6px 0 0' }}>{t('returns.confirm.statement', { text: line.statement })}</p>
      )}
      {line.photos.length > 0 && (
        <div className={styles.filters} style={{ margin: '6px 0 0' }}>
          {line.photos.map((photo) => (
            <Photo key={photo.hash} hash={photo.hash} name={photo.name} load={(hash) => api.returns.photo({ hash })} />
          ))}
        </div>
      )}
    </>
  );
}

function ReasonField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}) {
  const t = useT();
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {t('returns.confirm.reason')}{' '}
      <Input
        ref={field}
        size="large"
        aria-label={t('returns.confirm.reason')}
        maxLength={120}
        style={{ width: 420 }}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onPressEnter={props.onEnter}
      />{' '}
      <KeyCap name="Enter" />
    </p>
  );
}
