import { useState } from 'react';
import { cartonFaults, type JudgedCartonItem } from '../../../shared/areas/machines/carton.ts';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type CartonItem, type CartonPlace, cartonItems } from '../../../shared/areas/machines/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import type { TaskEvent } from '../../ui/events.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import {
  type CartonDraft,
  itemBefore,
  NOTHING_CHECKED,
  newestCheck,
  nextItem,
  nextLeft,
  readCode,
  withItem,
} from './cartonDraft.ts';

export interface CartonCheckOptions {
  readonly lines: readonly RmaLine[];
  readonly place: CartonPlace;
  readonly tell: (mark: TaskEvent['mark'], line: string) => void;
}

/** What is asked besides the verdict: a photo of what is wrong, or why a line does not apply. */
export type CartonAsked = 'notOk' | 'notApplicable';

export type CartonChecking = ReturnType<typeof useCartonCheck>;

/** The state of a carton check: a draft for each machine, which outlasts the screen, so that leaving half-way loses nothing. */
export function useCartonCheck({ lines, place, tell }: CartonCheckOptions) {
  const t = useT();
  const key = `${useMe().id} ${place}`;
  const isLeft = (line: RmaLine) => newestCheck(line, place) === undefined;
  // Whoever left half-way goes on with the machine that was in hand.
  const begun = lines.find((line) => isLeft(line) && kept.get(key)?.has(line.id));
  const [standing, setStanding, readStanding] = useLive<string | undefined>(
    (begun ?? nextLeft(lines, undefined, isLeft))?.id,
  );
  const [drafts, drawDrafts, readDrafts] = useLive<ReadonlyMap<string, CartonDraft>>(kept.get(key) ?? new Map());
  /** A line that is judged once more, out of its turn. */
  const [again, setAgain] = useState<CartonItem>();
  const [asked, setAsked] = useState<CartonAsked>();
  /** What stops the task: swapped or foreign codes, a machine without its sheet. */
  const [stop, setStop] = useState<string>();
  /** A carton that came and is not the machine's: it is checked all the same once somebody says so. */
  const [foreign, setForeign] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const check = useAnswer(api.machines.cartons.check);

  const line = lines.find((each) => each.id === standing);
  const draft = drafts.get(standing ?? '') ?? NOTHING_CHECKED;
  const areCodesRead = draft.machineScan !== '' && draft.cartonScan !== '';
  const item = line && areCodesRead ? (again ?? nextItem(draft)) : undefined;

  function setDraft(lineId: string, next: CartonDraft | undefined) {
    const all = new Map(readDrafts());
    if (next) all.set(lineId, next);
    else all.delete(lineId);
    kept.set(key, all);
    drawDrafts(all);
  }

  function say(mark: ScanOutcome['mark'], text: string): ScanOutcome {
    tell(mark, text);
    return { mark, line: text };
  }

  function halt(text: string): ScanOutcome {
    setStop(text);
    return say('bad', text);
  }

  function stand(lineId: string | undefined) {
    setStanding(lineId);
    setAgain(undefined);
    setAsked(undefined);
    setStop(undefined);
    setForeign(undefined);
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const code = scannedText(text);
    const now = lines.find((each) => each.id === readStanding());
    const present = (now && readDrafts().get(now.id)) ?? NOTHING_CHECKED;
    const inHand = now && present.machineScan ? { line: now, isCartonRead: present.cartonScan !== '' } : undefined;
    const reading = readCode(lines, inHand, code);
    setStop(undefined);
    setForeign(undefined);
    switch (reading.kind) {
      case 'machine': {
        stand(reading.line.id);
        if (place === 'packing' && reading.line.sheet === null) {
          return halt(t('machines.carton.sheetFirst', { serial: code }));
        }
        const before = readDrafts().get(reading.line.id) ?? NOTHING_CHECKED;
        setDraft(reading.line.id, { ...before, machineScan: code });
        return { mark: 'good', line: t('machines.carton.machineRead', { serial: code }) };
      }
      case 'carton':
        setDraft(reading.line.id, { ...present, cartonScan: code });
        return { mark: 'good', line: t('machines.carton.cartonRead', { carton: code, serial: reading.line.serial }) };
      case 'again':
        return { mark: 'good', line: t('machines.carton.readAlready', { serial: reading.line.serial }) };
      case 'swapped':
        return halt(t(`machines.carton.swapped.${reading.asked}`, { scanned: code, serial: reading.line.serial }));
      case 'wrongCarton':
      case 'unknown':
        if (!inHand || inHand.isCartonRead) {
          return say('bad', t('machines.carton.notHere', { scanned: code.slice(0, 40) }));
        }
        if (place === 'arrival') setForeign(code);
        return halt(
          t('machines.carton.otherCarton', {
            scanned: code,
            carton: inHand.line.cartonBarcode,
            serial: inHand.line.serial,
          }),
        );
    }
  });

  function judge(judged: JudgedCartonItem) {
    if (!line) return;
    setDraft(line.id, withItem(readDrafts().get(line.id) ?? NOTHING_CHECKED, judged));
    setAgain(undefined);
    setAsked(undefined);
  }

  async function save() {
    if (!line || isSaving) return;
    setSaving(true);
    const { machineScan, cartonScan, items } = draft;
    const answer = await check({ lineId: line.id, place, machineScan, cartonScan, items: [...items] });
    setSaving(false);
    if (answer.refusal) {
      halt(answer.refusal.sentence);
      const refused = cartonItems.find((each) => each === answer.refusal.data.cartonItem);
      if (refused) setAgain(refused);
      return;
    }
    setDraft(line.id, undefined);
    const isOk = cartonFaults(items).length === 0;
    const verdict = t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`);
    say(isOk ? 'good' : 'ask', t('machines.carton.saved', { serial: line.serial, verdict }));
    const ids = new Set<string>(lines.map(({ id }) => id));
    const after = answer.output.lines.filter(({ id }) => ids.has(id));
    stand(nextLeft(after, line.id, isLeft)?.id);
  }

  return {
    line,
    draft,
    /** How many of the eight lines of a machine are judged and not saved yet. */
    judgedOf: ({ id }: RmaLine) => drafts.get(id)?.items.length ?? 0,
    item,
    asked,
    stop,
    foreign,
    isSaving,
    areCodesRead,
    stand,
    ask: setAsked,
    goTo: (to: CartonItem) => {
      if (!areCodesRead) return;
      setAgain(to);
      setAsked(undefined);
    },
    goBack: () => areCodesRead && setAgain(itemBefore(item) ?? item),
    /** F9 on arrival: the machine does lie in this carton. */
    takeForeign: () => {
      if (!line || !foreign) return;
      setDraft(line.id, { ...draft, cartonScan: foreign });
      setStop(undefined);
      setForeign(undefined);
    },
    save: () => void save(),
    ok: () => item && judge({ item, verdict: 'ok', note: '', photoHash: null }),
    notOk: (note: string, photoHash: string) => item && judge({ item, verdict: 'notOk', note, photoHash }),
    notApplicable: (note: string) => item && judge({ item, verdict: 'notApplicable', note, photoHash: null }),
  };
}

/** Drafts by person and place: what one saw is not saved under another's name. */
const kept = new Map<string, ReadonlyMap<string, CartonDraft>>();
