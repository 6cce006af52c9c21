import { cartonFaults, damagedOnTheWay, mayCartonItemBeNotApplicable } from '../../../shared/areas/machines/carton.ts';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { CartonPlace } from '../../../shared/areas/machines/words.ts';
import { type T, useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import type { Mark } from '../../ui/tones.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { CartonDrawings } from './CartonDrawing.tsx';
import { CartonNotApplicable, CartonNotOk } from './CartonForms.tsx';
import { CartonSteps } from './CartonSteps.tsx';
import { CartonTable } from './CartonTable.tsx';
import { isCartonOk, newestCheck } from './cartonDraft.ts';
import { type CartonChecking, useCartonCheck } from './useCartonCheck.ts';

export interface CartonTaskProps {
  readonly title: string;
  readonly lines: readonly RmaLine[];
  readonly place: CartonPlace;
  /** Where F8 leads once every carton is checked. */
  readonly finish: { readonly label: string; readonly run: () => void };
  readonly back: { readonly label: string; readonly run: () => void };
}

/** R2.2: the carton check as a task of the bench: both codes, then the eight lines, 1 in order, 2 not, 3 does not apply. */
export function CartonTask({ title, lines, place, finish, back }: CartonTaskProps) {
  const t = useT();
  const { events, add } = useEvents();
  const checking = useCartonCheck({ lines, place, tell: add });
  const { line, draft, item, asked, stop } = checking;
  const checked = lines.filter((each) => newestCheck(each, place) !== undefined);
  const failed = checked.filter((each) => !isCartonOk(each, place)).length;
  const isFinished = checked.length === lines.length && line === undefined;
  const isJudged = line !== undefined && checking.areCodesRead && item === undefined;
  const isOk = cartonFaults(draft.items).length === 0;
  const standing: Standing = { isFinished, isJudged, isOk, failed, place };

  useArrows((by) => {
    const at = lines.findIndex((each) => each.id === line?.id);
    const next = arrowTo(lines, at, by);
    if (next && asked === undefined) checking.stand(next.id);
  });

  const tone = toneOf(standing);
  return (
    <GuidedTask
      title={title}
      progress={{ done: checked.length, total: lines.length }}
      {...(tone ? { tone } : {})}
      sentence={sentenceOf(checking, standing, t)}
      {...wordOf(checking, standing, t)}
      detail={line && !isFinished && detailOf(line, t)}
      isStopped={stop !== undefined}
      above={
        <>
          {stop !== undefined && (
            <StopPanel title={stop}>
              {t(checking.foreign ? 'machines.carton.foreignWay' : 'machines.carton.stopWay')}
            </StopPanel>
          )}
          {line && checking.areCodesRead && <CartonSteps draft={draft} item={item} onGo={checking.goTo} />}
          {isJudged && place === 'arrival' && <CarrierDamage line={line} draft={draft} />}
          {asked === 'notOk' && item && line && (
            <CartonNotOk key={item} line={line} item={item} onDone={checking.notOk} />
          )}
          {asked === 'notApplicable' && item && <CartonNotApplicable key={item} onDone={checking.notApplicable} />}
        </>
      }
      leftTitle={t(item ? 'machines.carton.right' : 'machines.carton.machines')}
      left={
        <>
          {item && <CartonDrawings item={item} />}
          <CartonTable
            lines={lines}
            place={place}
            standing={line?.id}
            judgedOf={checking.judgedOf}
            onStand={checking.stand}
          />
        </>
      }
      events={events}
      keys={keysOf(checking, standing, { finish, back }, t)}
    />
  );
}

/** At arrival: what was in order when it was packed and is not now, told before the check is saved. */
function CarrierDamage({ line, draft }: { readonly line: RmaLine; readonly draft: CartonChecking['draft'] }) {
  const t = useT();
  const damaged = damagedOnTheWay(newestCheck(line, 'packing')?.items ?? null, draft.items);
  if (damaged.length === 0) return null;
  const items = damaged.map((each) => t(`machines.carton.fault.${each}`)).join('、');
  return (
    <p style={{ fontSize: 20, margin: '10px 0 0' }} data-testid="carrier-damage">
      {t('machines.carton.carrierDamage', { items })}
    </p>
  );
}

interface Standing {
  readonly isFinished: boolean;
  readonly isJudged: boolean;
  readonly isOk: boolean;
  readonly failed: number;
  readonly place: CartonPlace;
}

function keysOf(
  checking: CartonChecking,
  { isFinished, isJudged, failed, place }: Standing,
  { finish, back }: Pick<CartonTaskProps, 'finish' | 'back'>,
  t: T,
): TaskKey[] {
  const { item, asked, draft } = checking;
  if (asked) return [{ key: 'Escape', label: t('machines.carton.cancelAsk'), run: () => checking.ask(undefined) }];
  return [
    ...(item
      ? [
          { key: '1', label: t('words.checkVerdict.ok'), run: checking.ok, isPrimary: true },
          { key: '2', label: t('words.checkVerdict.notOk'), run: () => checking.ask('notOk'), isDanger: true },
        ]
      : []),
    ...(item && mayCartonItemBeNotApplicable(item)
      ? [{ key: '3', label: t('words.checkVerdict.notApplicable'), run: () => checking.ask('notApplicable') }]
      : []),
    ...(checking.foreign
      ? [{ key: 'F9', label: t('machines.carton.takeForeign'), run: checking.takeForeign, isDanger: true }]
      : []),
    ...(isJudged
      ? [
          {
            key: 'F8',
            label: t('machines.carton.save'),
            run: checking.save,
            isPrimary: true,
            isBusy: checking.isSaving,
          },
        ]
      : []),
    ...(isFinished ? [{ key: 'F8', ...finish, isPrimary: place === 'arrival' || failed === 0 }] : []),
    {
      key: 'F3',
      label: t('machines.carton.before'),
      run: checking.goBack,
      isDisabled: draft.items.length === 0,
    },
    { key: 'Escape', ...back },
  ];
}

/** What is not in order must not leave; at arrival it is a question of who bears it. */
function toneOf({ isFinished, isJudged, isOk, failed, place }: Standing): Mark | undefined {
  if (isJudged) return isOk ? 'good' : 'bad';
  if (!isFinished) return undefined;
  if (failed === 0) return 'good';
  return place === 'packing' ? 'bad' : 'ask';
}

function sentenceOf(checking: CartonChecking, { isFinished, isJudged, isOk, failed, place }: Standing, t: T): string {
  const { line, draft, item, asked } = checking;
  if (isFinished && failed > 0) return t(`machines.carton.finishedWith.${place}`, { count: failed });
  if (isFinished || !line) return t(`machines.carton.finished.${place}`);
  if (isJudged) return t(isOk ? 'machines.carton.passed' : `machines.carton.failed.${place}`);
  if (asked) return t(`machines.carton.ask.${asked}`);
  if (item) return t(`machines.carton.question.${item}`);
  return t(draft.machineScan === '' ? 'machines.carton.scanMachine' : 'machines.carton.scanCarton');
}

function wordOf({ line, draft, item }: CartonChecking, { isFinished, isJudged, isOk }: Standing, t: T) {
  if (!line || isFinished) return {};
  if (isJudged) return { word: t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`), wordSize: 72 };
  if (item) return { word: t(`machines.carton.item.${item}`), wordSize: 56 };
  return { word: draft.machineScan === '' ? line.serial : line.cartonBarcode, wordSize: 48 };
}

function detailOf(line: RmaLine, t: T): string {
  return [
    t('machines.carton.line', { no: line.lineNo }),
    line.modelCode,
    line.serial,
    t(`words.machineKind.${line.machineKind}`),
    line.apparentFault,
  ].join(' · ');
}
