import type { Entry } from '../../../shared/areas/inspection/inspections.ts';
import type { Dot } from '../../../shared/areas/inspection/record.ts';
import { checkKey } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { currentLanguage, type T } from '../../app/texts.ts';

/** What was entered, in a line for "what just happened". */
export function sayEntry(entry: Entry, standard: StandardDocument, t: T): string {
  switch (entry.kind) {
    case 'check': {
      const item = standard.items.find(({ id }) => entry.key === id || entry.key.startsWith(`${id}#`));
      const what = item ? nameOfLine(item, accessoryOf(entry.key, item)) : entry.key;
      return t('inspection.bench.said.check', {
        clause: item?.clause ?? '',
        what,
        state: entry.state ? t(`words.checkState.${entry.state}`) : t('words.lineState.notMeasured'),
      });
    }
    case 'gap':
      return t('inspection.bench.said.gap', {
        side: t(`words.side.${entry.side}`),
        point: entry.point + 1,
        mm: entry.mm === '' ? '—' : entry.mm,
      });
    case 'dot':
      return t('inspection.bench.said.dot', { dot: sayDot(entry.dot, t), x: entry.dot.x, y: entry.dot.y });
    case 'removeDot':
      return t('inspection.bench.said.removeDot');
    case 'panelSeen':
      return t(entry.isSeen ? 'inspection.bench.said.panelSeen' : 'inspection.bench.said.panelNotSeen');
  }
}

/** A dot in words: 亮点 · 白. */
export function sayDot({ kind, colour }: Dot, t: T): string {
  return kind === 'dark'
    ? t('words.dotKind.dark')
    : `${t(`words.dotKind.${kind}`)} · ${t(`words.dotColour.${colour}`)}`;
}

/** What a line of a standard is about, in the language of the screen; accessories by their own name. */
export function nameOfLine(item: StandardItem, accessory: string | null): string {
  const text = item.text[currentLanguage() === 'en' ? 'en' : 'zh'];
  return accessory ?? text;
}

function accessoryOf(key: string, { id }: StandardItem): string | null {
  return key === checkKey(id, null) ? null : key.slice(id.length + 1);
}
