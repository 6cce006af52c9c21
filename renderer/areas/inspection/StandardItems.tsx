import { Button } from 'antd';
import type { StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { contradictionWords, type FoundContradiction } from './StandardContradictions.tsx';
import { StandardFold } from './StandardFold.tsx';
import type { PartEditorProps } from './StandardHeadEditor.tsx';
import { StandardItemEditor } from './StandardItemEditor.tsx';
import { addItem, changeItem, moveItem, removeItem, type StandardPart } from './standardDraft.ts';
import styles from './standards.module.css';
import { inLanguage, ruleWords } from './standardWords.ts';

export interface StandardItemsProps extends PartEditorProps {
  readonly opened: StandardPart | undefined;
  readonly onOpen: (part: StandardPart | undefined) => void;
  readonly blanks: ReadonlyMap<StandardPart, number>;
  readonly found: readonly FoundContradiction[];
}

const KINDS = ['check', 'length', 'count', 'group'] as const;

/** The items chapter by chapter, each a line with its rule; opened, its fields. */
export function StandardItems({ draft, change, opened, onOpen, blanks, found }: StandardItemsProps) {
  const t = useT();
  const [language] = useLanguage();

  function add(kind: StandardItem['kind']) {
    const [next, at] = addItem(draft, kind);
    change(next, `add ${draft.items.length}`);
    onOpen(at);
    focusLine(at);
  }

  function move(at: number, by: 1 | -1) {
    const [next, to] = moveItem(draft, at, by);
    if (to === at) return;
    change(next, `move ${draft.items[at]?.id} ${to}`);
    if (opened === at) onOpen(to);
    focusLine(to);
  }

  return (
    <>
      {sections.map((section) => {
        const places = [...draft.items.entries()].filter(([, item]) => item.section === section);
        if (places.length === 0) return null;
        return (
          <section key={section} aria-label={t(`words.section.${section}`)}>
            <h2 className={styles.chapter}>{t(`words.section.${section}`)}</h2>
            {places.map(([at, item]) => (
              <StandardFold
                key={at}
                id={lineId(at)}
                title={
                  <>
                    <Code>{item.clause || item.id}</Code> {inLanguage(item.text, language) || '—'}
                    <span className={styles.rule}>{ruleWords(item, draft, t, language)}</span>
                  </>
                }
                marks={<ItemMarks blank={blanks.get(at) ?? 0} words={wordsOf(item.id)} />}
                isOpen={opened === at}
                onToggle={() => onOpen(opened === at ? undefined : at)}
                onMove={(by) => move(at, by)}
              >
                <StandardItemEditor
                  item={item}
                  draft={draft}
                  onChange={(next, field) => change(changeItem(draft, at, next), `item ${at} ${field}`)}
                  onMove={(by) => move(at, by)}
                  onRemove={() => {
                    change(removeItem(draft, at), `remove ${at} ${draft.items.length}`);
                    onOpen(undefined);
                  }}
                />
              </StandardFold>
            ))}
          </section>
        );
      })}
      <div className={styles.buttons}>
        {KINDS.map((kind) => (
          <Button key={kind} size="small" onClick={() => add(kind)}>
            ＋ {t(`inspection.standards.kind.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );

  function wordsOf(itemId: string): readonly string[] {
    return found.filter((each) => each.itemId === itemId).map((each) => contradictionWords(each, draft, t, language));
  }
}

/** What is missing in an item, and where it contradicts itself. */
export function ItemMarks({ blank, words }: { readonly blank: number; readonly words: readonly string[] }) {
  const t = useT();
  if (blank === 0 && words.length === 0) return null;
  return (
    <>
      {blank > 0 && <span className={styles.wrong}>✕ {t('inspection.standards.edit.blanks', { count: blank })}</span>}
      {words.map((each) => (
        <span key={each} className={styles.against}>
          ? {each}
        </span>
      ))}
    </>
  );
}

/** The line of an item on the page. */
export function lineId(at: StandardPart): string {
  return `standard-line-${at}`;
}

/** Goes to the line of an item once it is drawn. */
export function focusLine(at: StandardPart): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const line = document.getElementById(lineId(at));
      line?.focus();
      line?.scrollIntoView({ block: 'nearest' });
    }),
  );
}
