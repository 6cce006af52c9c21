import { Button } from 'antd';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './standards.module.css';
import { TryOutChecks } from './TryOutChecks.tsx';
import { TryOutDots } from './TryOutDots.tsx';
import { TryOutGaps } from './TryOutGaps.tsx';
import { TryOutSubject } from './TryOutSubject.tsx';
import { TryOutVerdict } from './TryOutVerdict.tsx';
import { useTryOut } from './useTryOut.ts';

export interface TryOutProps {
  readonly standard: StandardDocument;
  /** True while the draft has blanks: the last state without any is judged by. */
  readonly isBehind?: boolean;
}

/** What the standard says of a set that is typed in beside it: judged with every key, kept nowhere. */
export function TryOut({ standard, isBehind = false }: TryOutProps) {
  const t = useT();
  const state = useTryOut(standard);
  const { judgement, sizeTenthInch } = state;
  const has = (kinds: readonly string[]) => standard.items.some(({ kind }) => kinds.includes(kind));
  const hasDots = standard.items.some(
    (item) => item.kind === 'count' || (item.kind === 'group' && item.rule.name !== 'spread'),
  );
  return (
    <aside className={styles.tryOut} aria-label={t('inspection.standards.tryOut.title')}>
      <div className={styles.tryOutHead}>
        <h2>{t('inspection.standards.tryOut.title')}</h2>
        <Button size="small" onClick={state.clear}>
          {t('inspection.standards.tryOut.clear')}
        </Button>
      </div>
      <TryOutVerdict standard={standard} judgement={judgement} isBehind={isBehind} />
      <TryOutSubject standard={standard} state={state} hasSize={has(['length', 'check'])} hasPanel={hasDots} />
      {judgement && sizeTenthInch !== undefined && (
        <>
          {has(['length']) && (
            <Section title={t('words.section.gaps')}>
              <TryOutGaps standard={standard} state={state} sizeTenthInch={sizeTenthInch} judgement={judgement} />
            </Section>
          )}
          {hasDots && (
            <Section title={t('words.section.pixels')}>
              <TryOutDots standard={standard} state={state} judgement={judgement} />
            </Section>
          )}
          {has(['check']) && (
            <Section title={t('inspection.standards.tryOut.checks')}>
              <TryOutChecks standard={standard} state={state} judgement={judgement} />
            </Section>
          )}
        </>
      )}
    </aside>
  );
}
