import type { ReactNode } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { isPackedWell, mayBeNotApplicable } from '../../../shared/areas/returns/packing.ts';
import type { CheckPlace } from '../../../shared/areas/returns/words.ts';
import { type T, useT } from '../../app/texts.ts';
import type { TaskEvent } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import type { Mark } from '../../ui/tones.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { CheckTable } from './CheckTable.tsx';
import { bearerOf } from './checking.ts';
import { ItemDrawings } from './ItemDrawing.tsx';
import { ItemSteps } from './ItemSteps.tsx';
import { isCheckedOk, labelBarcode, newestCheck } from './lines.ts';
import { NotApplicableForm, NotOkForm } from './NotOkForm.tsx';
import { type Checking, useChecking } from './useChecking.ts';

export interface PackingTaskProps {
  readonly list: ReturnList;
  readonly read: () => ReturnList | undefined;
  /** The lines to check: those that HQ agreed to, or at HQ those that lay in the parcel. */
  readonly lines: readonly ReturnLine[];
  readonly place: CheckPlace;
  readonly title: string;
  readonly events: readonly TaskEvent[];
  readonly tell: (mark: Mark, line: string, undo?: () => void) => void;
  /** Where F8 leads once every line is checked. */
  readonly finish: { readonly label: string; readonly run: () => void };
  readonly back: { readonly label: string; readonly run: () => void };
  readonly trail?: ReactNode;
}

/** The packing check as a task of the bench: scan the label, then item by item 1 in order, 2 not, 3 does not apply. */
export function PackingTask(props: PackingTaskProps) {
  const { list, lines, place, finish, back } = props;
  const t = useT();
  const checking = useChecking(props);
  const { line, draft, item, asked } = checking;
  const checked = lines.filter((each) => newestCheck(each, place) !== undefined).length;
  const failed = lines.filter((each) => newestCheck(each, place) !== undefined && !isCheckedOk(each, place)).length;
  const isFinished = lines.length > 0 && checked === lines.length && line === undefined;
  const isJudged = line !== undefined && item === undefined && !isFinished;
  const isOk = isPackedWell(draft.items);
  const bearer = line && isJudged ? bearerOf(list, line, place, draft) : null;

  useArrows((by) => {
    const at = lines.findIndex((each) => each.id === line?.id);
    const next = arrowTo(lines, at, by);
    if (next && asked === undefined) checking.stand(next.id);
  });

  const isChoosing = item !== undefined && asked === undefined && !isFinished;
  const keys: TaskKey[] = [
    ...(isChoosing
      ? [
          {
            key: '1',
            label: t('words.checkVerdict.ok'),
            run: checking.ok,
            isPrimary: true,
            // A label is in order when it was read, not when somebody says so.
            isDisabled: item === 'label',
          },
          { key: '2', label: t('words.checkVerdict.notOk'), run: () => checking.ask('notOk'), isDanger: true },
          ...(mayBeNotApplicable(item)
            ? [{ key: '3', label: t('words.checkVerdict.notApplicable'), run: () => checking.ask('notApplicable') }]
            : []),
        ]
      : []),
    ...(isJudged && asked === undefined
      ? [{ key: 'F8', label: t('returns.check.save'), run: checking.save, isPrimary: true, isBusy: checking.isSaving }]
      : []),
    ...(isFinished
      ? [{ key: 'F8', label: finish.label, run: finish.run, isPrimary: place === 'hq' || failed === 0 }]
      : []),
    {
      key: 'F3',
      label: t('returns.check.before'),
      run: checking.goBack,
      isDisabled: draft.items.length === 0 || asked !== undefined,
    },
    ...(place === 'station'
      ? [
          {
            key: 'F6',
            label: t(line && line.labelCopies > 0 ? 'returns.labels.again' : 'labels.print.run'),
            run: checking.print,
            isDisabled: !line?.labelNumber,
            isBusy: checking.isPrinting,
          },
        ]
      : []),
    asked
      ? { key: 'Escape', label: t('returns.check.cancelAsk'), run: () => checking.ask(undefined) }
      : { key: 'Escape', label: back.label, run: back.run },
  ];
  return (
    <GuidedTask
      title={props.title}
      progress={{ done: checked, total: lines.length }}
      {...(isFinished || isJudged
        ? { tone: isFinished ? finishedTone(place, failed) : isOk ? ('good' as const) : ('bad' as const) }
        : {})}
      sentence={sentenceOf(checking, { isFinished, isJudged, isOk, place, failed }, t)}
      {...wordOf(checking, { isFinished, isJudged, isOk }, t)}
      detail={line && !isFinished && detailOf(line, t)}
      above={
        <>
          {props.trail}
          {line && !isFinished && <ItemSteps line={line} draft={draft} item={item} onGo={checking.goTo} />}
          {isJudged && bearer && (
            <p style={{ fontSize: 20, margin: '10px 0 0' }} data-testid="bearer">
              {t('returns.check.bearer', { who: t(`words.lossBearer.${bearer}`) })}
            </p>
          )}
          {asked === 'notOk' && item && line && (
            <NotOkForm key={item} list={list} line={line} place={place} item={item} onDone={checking.notOk} />
          )}
          {asked === 'notApplicable' && item && <NotApplicableForm key={item} onDone={checking.notApplicable} />}
        </>
      }
      leftTitle={t(item && !isFinished ? 'returns.check.right' : 'returns.lines')}
      left={
        <>
          {item && !isFinished && <ItemDrawings item={item} />}
          <CheckTable lines={lines} place={place} standing={line?.id} onStand={checking.stand} />
        </>
      }
      events={props.events}
      keys={keys}
    />
  );
}

/** What is not in order must not leave the station; at HQ it is a question of where it goes. */
function finishedTone(place: CheckPlace, failed: number): Mark {
  if (failed === 0) return 'good';
  return place === 'station' ? 'bad' : 'ask';
}

interface Standing {
  readonly isFinished: boolean;
  readonly isJudged: boolean;
  readonly isOk: boolean;
}

function sentenceOf(
  { line, item, asked }: Checking,
  { isFinished, isJudged, isOk, place, failed }: Standing & { readonly place: CheckPlace; readonly failed: number },
  t: T,
): string {
  if (isFinished && failed > 0 && place === 'station') return t('returns.check.finishedWith', { count: failed });
  if (isFinished) return t(`returns.check.finished.${place}`);
  if (!line) return t('returns.check.nothing');
  if (isJudged) return t(isOk ? 'returns.check.passed' : `returns.check.failed.${place}`, { no: line.lineNo });
  if (asked) return t(`returns.check.ask.${asked}`);
  if (item === 'label') return t('returns.check.scanLabel', { no: line.lineNo, part: line.partCode });
  return t(`returns.check.sentence.${item}`, { packing: line.originalPacking || t('returns.check.anyPacking') });
}

function wordOf({ line, item }: Checking, { isFinished, isJudged, isOk }: Standing, t: T) {
  if (!line || isFinished) return {};
  if (isJudged) return { word: t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`), wordSize: 72 };
  if (item === 'label') return { word: labelBarcode(line), wordSize: 48 };
  return { word: t(`words.checkItem.${item}`), wordSize: 56 };
}

function detailOf(line: ReturnLine, t: T): string {
  return [
    t('returns.check.line', { no: line.lineNo }),
    `${line.partCode} ${line.partName}`,
    line.barcode,
    `${line.qty} ${line.unitName}`,
    t(`words.returnKind.${line.kind}`),
    line.isBatch ? t('returns.line.batchShort') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
