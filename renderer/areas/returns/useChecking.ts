import { useState } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import type { JudgedItem } from '../../../shared/areas/returns/packing.ts';
import type { CheckItem } from '../../../shared/areas/returns/words.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { type CheckDraft, NOTHING_JUDGED, nextStep, stepBefore, withJudged } from './checking.ts';
import { isScanOfLine, linesScanned, newestCheck, nextLeft } from './lines.ts';
import type { PackingTaskProps } from './PackingTask.tsx';
import { usePrintLabel } from './usePrintLabel.ts';

/** What the person at the bench is asked besides the verdict: a photo of what is wrong, or why an item does not apply. */
export type Asked = 'notOk' | 'notApplicable';

export type Checking = ReturnType<typeof useChecking>;

/** The state of a packing check: a draft for each line, so that changing over to another line loses nothing. */
export function useChecking({ lines, place, tell }: Pick<PackingTaskProps, 'list' | 'lines' | 'place' | 'tell'>) {
  const t = useT();
  const isLeft = (line: ReturnLine) => newestCheck(line, place) === undefined;
  const [standing, setStanding, readStanding] = useLive<string | undefined>(nextLeft(lines, undefined, isLeft)?.id);
  const [drafts, setDrafts, readDrafts] = useLive<ReadonlyMap<string, CheckDraft>>(new Map());
  /** An item that is judged once more, out of its turn. */
  const [again, setAgain] = useState<CheckItem>();
  const [asked, setAsked] = useState<Asked>();
  const [isSaving, setSaving] = useState(false);
  const check = useAnswer(api.returns.check);
  const labels = usePrintLabel();
  const line = lines.find((each) => each.id === standing);
  const draft = drafts.get(standing ?? '') ?? NOTHING_JUDGED;
  const item = line && (again ?? nextStep(line.kind, draft));

  function say(mark: ScanOutcome['mark'], text: string): ScanOutcome {
    tell(mark, text);
    return { mark, line: text };
  }

  function stand(lineId: string | undefined) {
    setStanding(lineId);
    setAgain(undefined);
    setAsked(undefined);
  }

  function judge(of: ReturnLine, judged: JudgedItem, scanned?: string) {
    const before = readDrafts().get(of.id) ?? NOTHING_JUDGED;
    const next = withJudged(scanned === undefined ? before : { ...before, scanned }, judged);
    setDrafts(new Map(readDrafts()).set(of.id, next));
    setAgain(undefined);
    setAsked(undefined);
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const now = lines.find((each) => each.id === readStanding());
    const scanned = linesScanned(lines, text);
    const found = scanned.find((each) => each.id === now?.id) ?? scanned[0];
    if (!found) return say('bad', t('returns.check.notHere', { scanned: text.slice(0, 40) }));
    if (found.id !== now?.id) stand(found.id);
    const isExact = isScanOfLine(found, text);
    if (found.kind === 'unused') {
      const before = readDrafts().get(found.id) ?? NOTHING_JUDGED;
      if (isExact) setDrafts(new Map(readDrafts()).set(found.id, { ...before, scanned: text }));
      return { mark: 'good', line: t('returns.check.standsOn', { no: found.lineNo, part: found.partCode }) };
    }
    if (!isExact) return say('ask', t('returns.check.partOnly', { no: found.lineNo, part: found.partCode }));
    if (place === 'station' && found.labelCopies === 0) {
      return say('ask', t('returns.check.printFirst', { no: found.lineNo }));
    }
    judge(found, { item: 'label', verdict: 'ok', note: '', photoHash: null }, text);
    return say('good', t('returns.check.labelRead', { no: found.lineNo, part: found.partCode }));
  });

  async function save() {
    if (!line || isSaving) return;
    setSaving(true);
    const answer = await check({ lineId: line.id, place, scanned: draft.scanned, items: [...draft.items] });
    setSaving(false);
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      const refused = answer.refusal.data.item;
      const open = draft.items.find((each) => each.item === refused);
      if (open) setAgain(open.item);
      return;
    }
    const kept = new Map(readDrafts());
    kept.delete(line.id);
    setDrafts(kept);
    const isOk = draft.items.every((each) => each.verdict !== 'notOk');
    say(
      isOk ? 'good' : 'ask',
      t('returns.check.saved', {
        no: line.lineNo,
        part: line.partCode,
        verdict: t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`),
      }),
    );
    stand(nextUnchecked(answer.output, line.id)?.id);
  }

  function nextUnchecked(list: ReturnList, from: string): ReturnLine | undefined {
    const ids = new Set<string>(lines.map(({ id }) => id));
    const now = list.lines.filter(({ id }) => ids.has(id));
    return nextLeft(now, from, isLeft);
  }

  return {
    line,
    draft,
    item,
    asked,
    isSaving,
    isPrinting: labels.isPrinting,
    stand,
    ask: setAsked,
    goTo: (to: CheckItem) => {
      setAgain(to);
      setAsked(undefined);
    },
    goBack: () => line && setAgain(stepBefore(line.kind, item) ?? item),
    save: () => void save(),
    print: () => {
      if (line) void labels.print(line).then(({ isSent, line: said }) => say(isSent ? 'good' : 'bad', said));
    },
    ok: () => line && item && judge(line, { item, verdict: 'ok', note: '', photoHash: null }),
    notOk: (note: string, photoHash: string) =>
      line && item && judge(line, { item, verdict: 'notOk', note, photoHash }),
    notApplicable: (note: string) =>
      line && item && judge(line, { item, verdict: 'notApplicable', note, photoHash: null }),
  };
}
