import type { StandardHead } from '../../../shared/areas/inspection/inspections.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './standards.module.css';

/** Where a version stands and what it may be used for: draft, default, kept for the record, of a secondary source. */
export function StandardMarks({ of }: { readonly of: StandardHead }) {
  const t = useT();
  return (
    <span className={styles.marks}>
      {of.state === 'draft' && <StateMark mark="ask">{t('words.standardState.draft')}</StateMark>}
      {of.isDefault && <StateMark mark="good">{t('inspection.standards.mark.default')}</StateMark>}
      {of.state === 'published' && !of.isDefault && (
        <StateMark mark={undefined}>
          {t(
            of.scope === 'panel'
              ? 'inspection.standards.mark.ofPanel'
              : of.isSelectable
                ? 'inspection.standards.mark.selectable'
                : 'inspection.standards.mark.kept',
          )}
        </StateMark>
      )}
      {of.isSecondarySource && <StateMark mark="ask">{t('inspection.standards.mark.secondary')}</StateMark>}
    </span>
  );
}
