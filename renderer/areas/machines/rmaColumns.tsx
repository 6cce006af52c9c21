import type { RmaHead } from '../../../shared/areas/machines/rmas.ts';
import type { T } from '../../app/texts.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { EligibilityMark, RmaStateMark } from './RmaMarks.tsx';

/** The columns of the list of applications. */
export function rmaColumns(t: T): readonly Column<RmaHead>[] {
  return [
    {
      key: 'number',
      title: t('machines.rmas.fields.number'),
      kind: 'code',
      render: (row) => row.number,
      width: 140,
    },
    {
      key: 'paper',
      title: t('machines.rmas.fields.paperNumber'),
      kind: 'code',
      render: (row) => row.paperNumber || '—',
      width: 130,
    },
    {
      key: 'station',
      title: t('machines.rmas.fields.station'),
      render: (row) => (row.stationCode ? `${row.stationCode} ${row.stationName ?? ''}` : t('machines.rmas.ownStaff')),
    },
    {
      key: 'kind',
      title: t('machines.rmas.fields.kind'),
      render: (row) => t(`words.rmaKind.${row.kind}`),
      width: 110,
    },
    {
      key: 'state',
      title: t('machines.rmas.fields.state'),
      render: (row) => (
        <>
          <RmaStateMark state={row.state} />
          {row.openDifferences > 0 && (
            <>
              {' '}
              <StateMark mark="bad">
                {t('machines.rmas.fields.differences')} {row.openDifferences}
              </StateMark>
            </>
          )}
        </>
      ),
      width: 190,
    },
    {
      key: 'machines',
      title: t('machines.rmas.fields.machines'),
      kind: 'number',
      render: (row) => row.machines,
      width: 70,
    },
    {
      key: 'eligibility',
      title: t('machines.rmas.fields.eligibility'),
      render: (row) => (row.machines === 0 ? '—' : <EligibilityMark verdict={row.eligibility} rule={row.rule} />),
      width: 240,
    },
    {
      key: 'days',
      title: t('machines.rmas.fields.days'),
      kind: 'number',
      render: (row) => t('machines.rmas.days', { count: row.days }),
      width: 80,
    },
  ];
}
