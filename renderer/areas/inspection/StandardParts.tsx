import type { ReactNode } from 'react';
import { useLanguage, useT } from '../../app/texts.ts';
import { ModelsAccessories } from './ModelsAccessories.tsx';
import { contradictionWords } from './StandardContradictions.tsx';
import { StandardFold } from './StandardFold.tsx';
import { StandardHeadEditor } from './StandardHeadEditor.tsx';
import { ItemMarks, lineId, type StandardItemsProps } from './StandardItems.tsx';
import { StandardSizesEditor } from './StandardSizesEditor.tsx';
import { StandardZonesEditor } from './StandardZonesEditor.tsx';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';

/** What stands above the items: name and source, size classes, zones, accessories. */
export function StandardParts({ draft, change, opened, onOpen, blanks, found }: StandardItemsProps) {
  const t = useT();
  const [language] = useLanguage();
  const and = t('inspection.standards.and');
  const sizesAgainst = found
    .filter(({ itemId }) => itemId === '')
    .map((each) => contradictionWords(each, draft, t, language));
  return (
    <>
      {fold('head', inLanguage(draft.source, language), <StandardHeadEditor draft={draft} change={change} />)}
      {fold(
        'sizes',
        draft.sizeClasses.map(({ id, name }) => inLanguage(name, language) || id).join(and),
        <StandardSizesEditor draft={draft} change={change} />,
        sizesAgainst,
      )}
      {fold(
        'zones',
        draft.zones.map(({ id }) => id).join(and) || t('inspection.standards.edit.noZones'),
        <StandardZonesEditor draft={draft} change={change} />,
      )}
      {fold(
        'accessories',
        draft.accessories.filter(Boolean).join(and) || t('inspection.standards.edit.noAccessories'),
        <ModelsAccessories
          accessories={draft.accessories}
          onChange={(accessories, what) => change({ ...draft, accessories: [...accessories] }, `accessories ${what}`)}
        />,
      )}
    </>
  );

  function fold(
    part: 'head' | 'sizes' | 'zones' | 'accessories',
    summary: string,
    body: ReactNode,
    against: readonly string[] = [],
  ) {
    return (
      <StandardFold
        id={lineId(part)}
        title={
          <>
            <strong>{t(`inspection.standards.part.${part}`)}</strong>
            <span className={styles.rule}>{summary}</span>
          </>
        }
        marks={<ItemMarks blank={blanks.get(part) ?? 0} words={against} />}
        isOpen={opened === part}
        onToggle={() => onOpen(opened === part ? undefined : part)}
      >
        {body}
      </StandardFold>
    );
  }
}
