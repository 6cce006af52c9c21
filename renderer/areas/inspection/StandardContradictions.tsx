import { Alert } from 'antd';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { type T, useLanguage, useT } from '../../app/texts.ts';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';

/** What a document says against itself, as the API and the pure rule both name it. */
export interface FoundContradiction {
  readonly code: string;
  readonly itemId: string;
  readonly about: string;
}

export interface StandardContradictionsProps {
  readonly of: StandardDocument;
  readonly found: readonly FoundContradiction[];
  /** Leads to the item that it is about. */
  readonly onOpen?: (itemId: string) => void;
}

/** All contradictions of a document in one place; nothing where it agrees with itself. */
export function StandardContradictions({ of, found, onOpen }: StandardContradictionsProps) {
  const t = useT();
  const [language] = useLanguage();
  if (found.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('inspection.standards.contradictions', { count: found.length })}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {found.map((each) => (
            <li key={`${each.code} ${each.itemId} ${each.about}`}>
              {each.itemId !== '' && onOpen ? (
                <button type="button" className={styles.link} onClick={() => onOpen(each.itemId)}>
                  {itemText(each, of, language)}
                </button>
              ) : (
                itemText(each, of, language)
              )}
              {contradictionWords(each, of, t, language)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** One contradiction in words, with the class, zone or item that it is about. */
export function contradictionWords(
  { code, itemId, about }: FoundContradiction,
  standard: StandardDocument,
  t: T,
  language: Language,
): string {
  const sizeClass = standard.sizeClasses.find(({ id }) => id === about);
  const what = sizeClass ? inLanguage(sizeClass.name, language) || about : about;
  const words = t(`words.contradiction.${code}`);
  return about === itemId ? words : t('inspection.standards.contradiction', { words, about: what });
}

function itemText({ itemId }: FoundContradiction, standard: StandardDocument, language: Language): string {
  const item = standard.items.find(({ id }) => id === itemId);
  if (!item) return '';
  return `${inLanguage(item.text, language) || item.id}${language === 'en' ? ': ' : '：'}`;
}
