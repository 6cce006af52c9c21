import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { PartText } from '../stock/PartText.tsx';
import styles from './issuing.module.css';

/** R4.7b, R4.9: date, part, what for, what became of it. */
export function BookEntries({ entries }: { readonly entries: EngineersBook['entries'] }) {
  const t = useT();
  const columns: readonly Column<EngineersBook['entries'][number]>[] = [
    { key: 'day', title: t('issuing.book.day'), render: (entry) => <DayText day={entry.day} /> },
    { key: 'number', title: t('issuing.book.number'), kind: 'code', render: (entry) => entry.number },
    {
      key: 'kind',
      title: t('issuing.book.kind'),
      render: (entry) => (
        <>
          {entry.kind === 'drawn' ? (
            <StateMark mark={undefined}>{t('issuing.book.drawn')}</StateMark>
          ) : (
            <StateMark mark={entry.condition === 'defective' ? 'ask' : 'good'}>
              {t(`words.engineerReturn.${entry.condition}`)}
            </StateMark>
          )}
          {entry.isTakenBack && <StateMark mark="bad">{t('issuing.book.takenBack')}</StateMark>}
        </>
      ),
    },
    { key: 'part', title: t('issuing.book.part'), render: (entry) => <PartText of={entry} /> },
    { key: 'unit', title: t('issuing.book.unit'), kind: 'code', render: (entry) => entry.unitBarcode ?? '—' },
    { key: 'qty', title: t('issuing.book.qty'), kind: 'number', render: (entry) => `${entry.qty} ${entry.unitName}` },
    {
      key: 'purpose',
      title: t('issuing.book.purpose'),
      render: (entry) => (entry.purpose ? t(`words.issuePurpose.${entry.purpose}`) : '—'),
    },
    {
      key: 'order',
      title: t('issuing.book.repairOrder'),
      kind: 'code',
      render: (entry) => entry.repairOrder || '—',
    },
    { key: 'fault', title: t('issuing.book.fault'), render: (entry) => entry.fault || '—' },
  ];
  return (
    <Section title={t('issuing.book.entries')}>
      <DataTable
        label={t('issuing.book.entries')}
        columns={columns}
        rows={entries}
        rowKey={(entry) => `${entry.number}${entry.kind}${entry.partId}${entry.unitBarcode}${entry.condition}`}
        empty={<p className={styles.quiet}>{t('issuing.book.noEntries')}</p>}
      />
    </Section>
  );
}
