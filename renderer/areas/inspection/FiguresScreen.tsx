import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { FiguresModels } from './FiguresModels.tsx';
import { rateOf } from './figuresRate.ts';
import { InspectionsTabs } from './InspectionsTabs.tsx';
import { ParetoPicture } from './ParetoPicture.tsx';
import { ParetoTable } from './ParetoTable.tsx';
import styles from './standards.module.css';

/** Lengths of time that people ask for, in days. */
const SPANS = [7, 30, 90, 365] as const;

/** How many sets pass, by model, and which clauses fail most: the concluded inspections of a period. */
export function FiguresScreen() {
  const t = useT();
  const go = useGo();
  const [{ from, to }, setPeriod] = useFilters('inspection.figures', spanOf(90));
  const found = useQuery(orpc.inspection.figures.queryOptions({ input: { from, to } }));
  return (
    <Page title={t('inspection.title')} aside={<InspectionsTabs />} hint={t('inspection.figures.hint')}>
      <div className={styles.filters}>
        <DayField label={t('inspection.figures.from')} value={from} onChange={(day) => setPeriod({ from: day })} />
        <span aria-hidden="true">–</span>
        <DayField label={t('inspection.figures.to')} value={to} onChange={(day) => setPeriod({ to: day })} />
        {SPANS.map((days) => (
          <Button key={days} onClick={() => setPeriod(spanOf(days))}>
            {t('inspection.figures.days', { days })}
          </Button>
        ))}
      </div>
      {found.error && <Alert type="error" showIcon title={refusalOf(found.error, t).sentence} />}
      {!found.data && !found.error && <Skeleton active />}
      {found.data?.inspections === 0 && (
        <EmptyState title={t('inspection.figures.empty')} hint={t('inspection.figures.emptyHint')} />
      )}
      {found.data && found.data.inspections > 0 && (
        <>
          <p className={styles.sum}>
            {t('inspection.figures.sum', { ...found.data, rate: rateOf(found.data.passed, found.data.inspections) })}
          </p>
          <div className={styles.pictures}>
            <Section title={t('inspection.figures.byModel')}>
              <FiguresModels
                figures={found.data}
                onOpen={(modelCode) => go(`/inspection/list?model=${encodeURIComponent(modelCode)}`)}
              />
            </Section>
            <Section title={t('inspection.figures.pareto')}>
              {found.data.faults.length === 0 ? (
                <p className={styles.quiet}>{t('inspection.figures.noFaults')}</p>
              ) : (
                <>
                  <ParetoPicture faults={found.data.faults} />
                  <ParetoTable faults={found.data.faults} />
                </>
              )}
            </Section>
          </div>
        </>
      )}
    </Page>
  );
}

function spanOf(days: number): { readonly from: Day; readonly to: Day } {
  const to = today();
  return { from: addDays(to, 1 - days), to };
}
