import { useT } from '../../app/texts.ts';
import type { StandardPart } from './standardDraft.ts';
import styles from './standards.module.css';
import type { Saving } from './useStandardDraft.ts';

/** Whether what was typed is kept already, and if not, why not. */
export function StandardSaving({
  saving,
  blanks,
}: {
  readonly saving: Saving;
  readonly blanks: ReadonlyMap<StandardPart, number>;
}) {
  const t = useT();
  const count = [...blanks.values()].reduce((sum, each) => sum + each, 0);
  return (
    <span role="status" className={saving === 'partly' || saving === 'refused' ? styles.against : styles.quiet}>
      {t(`inspection.standards.saving.${saving}`, { count })}
    </span>
  );
}
