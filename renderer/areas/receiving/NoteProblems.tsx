import { Button } from 'antd';
import type { ImportProblem } from '../../../shared/areas/catalog/contract.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { useTones } from '../../ui/tones.ts';

export interface NoteProblemsProps {
  readonly problems: readonly ImportProblem[];
  /** Downloads the workbook with its bad cells marked. */
  readonly onMarked: () => Promise<void>;
}

/** All problems of a workbook at once: row, column, value, reason, remedy. */
export function NoteProblems({ problems, onMarked }: NoteProblemsProps) {
  const t = useT();
  const tones = useTones();
  const columns: Column<ImportProblem>[] = [
    {
      key: 'severity',
      title: t('receiving.problems.severity'),
      render: (row) => {
        const tone = tones[row.severity === 'error' ? 'bad' : 'ask'];
        return (
          <span style={{ color: tone.ink }}>
            <span aria-hidden="true">{tone.shape} </span>
            {t(`receiving.problems.${row.severity}`)}
          </span>
        );
      },
    },
    { key: 'row', title: t('receiving.problems.row'), kind: 'number', render: (row) => row.row },
    {
      key: 'column',
      title: t('receiving.problems.column'),
      render: (row) => [row.column, row.heading].filter(Boolean).join(' ') || '—',
    },
    { key: 'value', title: t('receiving.problems.value'), kind: 'code', render: (row) => row.value },
    {
      key: 'reason',
      title: t('receiving.problems.reason'),
      render: (row) => [row.rule, row.reason].filter(Boolean).join(' '),
    },
    { key: 'remedy', title: t('receiving.problems.remedy'), render: (row) => row.remedy },
  ];
  return (
    <div style={{ marginBottom: 16 }}>
      <DataTable
        label={t('receiving.problems.title')}
        columns={columns}
        rows={problems}
        rowKey={(row) => `${row.row}${row.column}${row.reason}`}
      />
      <Button style={{ marginTop: 8 }} onClick={() => void onMarked()}>
        {t('receiving.problems.marked')}
      </Button>
    </div>
  );
}
