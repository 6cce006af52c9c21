import type { JudgedLine, Judgement } from '../../../shared/areas/inspection/judge.ts';
import { checkKey, type InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import type { LengthItem, StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';

/** One thing that the inspector does: looks at an item, walks the gauge along a side, or looks the panel over. */
export type Step =
  | { readonly kind: 'check'; readonly key: string; readonly item: CheckItem; readonly accessory: string | null }
  | { readonly kind: 'side'; readonly key: string; readonly item: LengthItem }
  | { readonly kind: 'panel'; readonly key: string; readonly items: readonly StandardItem[] };

export type CheckItem = Extract<StandardItem, { kind: 'check' }>;

/** The steps in the order of the standard. All that is counted on the panel is one look; evenness follows from the sides by itself. */
export function stepsOf(standard: StandardDocument, accessories: readonly string[]): readonly Step[] {
  const onPanel = standard.items.filter(isOnPanel);
  return standard.items.flatMap((item): readonly Step[] => {
    if (item.kind === 'length') return [{ kind: 'side', key: item.id, item }];
    if (item.kind === 'check') {
      const asked = item.isPerAccessory ? accessories : [null];
      return asked.map((accessory) => ({ kind: 'check', key: checkKey(item.id, accessory), item, accessory }));
    }
    return item === onPanel[0] ? [{ kind: 'panel', key: item.id, items: onPanel }] : [];
  });
}

/** Whether a step is still to do. A side that failed at its first point is walked to its end: evenness needs every point. */
export function isOpenStep(step: Step, record: InspectionRecord, { lines }: Judgement): boolean {
  switch (step.kind) {
    case 'check':
      return lines.find(({ key }) => key === step.key)?.state === 'notMeasured';
    case 'side':
      return pointsOf(step.item, record).length < step.item.points;
    case 'panel':
      return !record.isPanelSeen;
  }
}

/** The step that judges a line: for evenness a side that still lacks points, else the last one. */
export function stepOfLine(
  steps: readonly Step[],
  { key, itemId, kind }: JudgedLine,
  record: InspectionRecord,
): Step | undefined {
  const own = steps.find((step) => step.key === key || step.key === itemId);
  if (own) return own;
  const sides = steps.filter((step) => step.kind === 'side');
  const panel = steps.find((step) => step.kind === 'panel');
  if (kind === 'count' || panel?.items.some(({ id }) => id === itemId)) return panel;
  return sides.find(({ item }) => pointsOf(item, record).length < item.points) ?? sides.at(-1);
}

/** The measured points of a side, in micrometres. */
export function pointsOf({ side }: Pick<LengthItem, 'side'>, { gaps }: InspectionRecord): readonly number[] {
  return gaps[side].filter((um) => um !== null);
}

/** The next open step after the one with this key, going round; undefined where none is left. */
export function nextOpen(
  steps: readonly Step[],
  after: string | undefined,
  isOpen: (step: Step) => boolean,
): Step | undefined {
  const at = steps.findIndex(({ key }) => key === after);
  return [...steps.slice(at + 1), ...steps.slice(0, at + 1)].find(isOpen);
}

function isOnPanel(item: StandardItem): boolean {
  return item.kind === 'count' || (item.kind === 'group' && item.rule.name !== 'spread');
}
