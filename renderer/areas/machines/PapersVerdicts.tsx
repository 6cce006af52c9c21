import { useState } from 'react';
import { eligibilities } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EligibilityMark } from './RmaMarks.tsx';
import styles from './rmas.module.css';
import type { PapersPreview } from './usePapers.ts';

type Verdict = PapersPreview['verdicts'][number];

/** How many rows are drawn at once; the rest follow on demand. */
const STEP = 200;

/** The rule's answer to each good row of a workbook, with its clause and what is missing. */
export function PapersVerdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const t = useT();
  const [shown, setShown] = useState(STEP);
  const counts = Object.fromEntries(
    eligibilities.map((each) => [each, verdicts.filter(({ verdict }) => verdict === each).length]),
  );
  const columns: readonly Column<Verdict>[] = [
    { key: 'row', title: t('machines.rmas.papers.row'), kind: 'number', render: (row) => row.row, width: 60 },
    {
      key: 'paper',
      title: t('machines.rmas.fields.paperNumber'),
      kind: 'code',
      render: (row) => row.paperNumber || '—',
      width: 150,
    },
    {
      key: 'serial',
      title: t('machines.rmas.fields.serial'),
      kind: 'code',
      render: (row) => row.serial,
      width: 200,
    },
    {
      key: 'verdict',
      title: t('machines.rmas.fields.eligibility'),
      render: (row) => <EligibilityMark verdict={row.verdict} rule={row.rule} />,
      width: 260,
    },
    {
      key: 'missing',
      title: t('machines.rmas.papers.missing'),
      render: (row) => row.missing.map((what) => t(`words.lack.${what}`)).join('、') || '—',
    },
  ];
  return (
    <>
      <p className={styles.quiet}>{t('machines.rmas.papers.verdictCounts', counts)}</p>
      <DataTable
        label={t('machines.rmas.papers.verdicts')}
        columns={columns}
        rows={verdicts.slice(0, shown)}
        rowKey={(row) => `${row.row}${row.serial}`}
        total={verdicts.length}
        hasMore={shown < verdicts.length}
        onMore={() => setShown(shown + STEP)}
        mark={(row) => (row.verdict === 'refused' ? 'bad' : undefined)}
      />
    </>
  );
}
