import type { BenchView } from '../../../shared/areas/inspection/inspections.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Facts } from './BenchFacts.tsx';
import { markOfVerdict } from './BenchHead.tsx';
import { reportPath } from './reportPaths.ts';

/** What is known of a machine before it is inspected: its fault, its repair, where it stands, what earlier inspections said. */
export function BenchHistory({ view, toCheck }: { readonly view: BenchView; readonly toCheck: string }) {
  const t = useT();
  const go = useGo();
  const { machine, earlier } = view;
  return (
    <>
      <Facts
        facts={[
          [t('inspection.bench.apparentFault'), machine.apparentFault],
          [t('inspection.bench.hiddenFault'), machine.hiddenFault],
          [t('inspection.bench.lastWork'), machine.lastWork],
          [
            t('inspection.bench.repairs'),
            machine.repairs > 0 && t('inspection.bench.times', { count: machine.repairs }),
          ],
          [t('inspection.bench.state'), t(`words.machineState.${machine.state}`)],
          [t('inspection.bench.since'), <MomentText key="since" at={machine.since} />],
          [t('inspection.bench.place'), machine.binCode],
          [t('inspection.bench.toCheck'), toCheck],
        ]}
      />
      <Section title={t('inspection.bench.earlier')}>
        <DataTable
          label={t('inspection.bench.earlier')}
          rows={earlier}
          rowKey={(row) => row.id}
          onOpen={(row) => go(reportPath(row.id))}
          empty={<p>{t('inspection.bench.noEarlier')}</p>}
          columns={[
            {
              key: 'number',
              title: t('inspection.bench.number'),
              kind: 'code',
              render: (row) => `${row.number} v${row.version}`,
            },
            {
              key: 'verdict',
              title: t('inspection.bench.verdict'),
              render: (row) =>
                row.verdict && row.state !== 'discarded' ? (
                  <StateMark mark={markOfVerdict(row.verdict)}>{t(`words.verdict.${row.verdict}`)}</StateMark>
                ) : (
                  t(`words.inspectionState.${row.state}`)
                ),
            },
            {
              key: 'clauses',
              title: t('inspection.bench.failures'),
              render: (row) => row.failedClauses.join('、') || '—',
            },
            { key: 'inspector', title: t('inspection.bench.inspector'), render: (row) => row.inspector },
            {
              key: 'at',
              title: t('inspection.bench.concludedAt'),
              render: (row) => (row.concludedAt ? <MomentText at={row.concludedAt} /> : '—'),
            },
          ]}
        />
      </Section>
    </>
  );
}
