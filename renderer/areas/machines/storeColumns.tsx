import type { MachineHead } from '../../../shared/areas/machines/machines.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import { ageFroms } from '../../../shared/areas/machines/words.ts';
import { chinaDay, type Instant } from '../../../shared/kernel/day.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf } from '../../app/route.ts';
import type { T } from '../../app/texts.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { MachineStateMark } from './MachineStateMark.tsx';

/** A machine that has stood in the house so long that it is in the oldest column of the picture. */
export function isOld({ state, days }: Pick<MachineHead, 'state' | 'days'>): boolean {
  return IN_STORE.includes(state) && days >= (ageFroms.at(-1) ?? Number.POSITIVE_INFINITY);
}

/** The list of the machine store. */
export function storeColumns(t: T): Column<MachineHead>[] {
  return [
    { key: 'serial', title: t('machines.store.serial'), kind: 'code', render: (row) => row.serial },
    { key: 'model', title: t('machines.store.model'), kind: 'code', render: (row) => row.modelCode || '—' },
    {
      key: 'size',
      title: t('machines.store.size'),
      kind: 'number',
      render: (row) => (row.sizeTenthInch === null ? '—' : `${row.sizeTenthInch / 10}″`),
      width: 80,
    },
    { key: 'kind', title: t('machines.store.kind'), render: (row) => t(`words.machineKind.${row.machineKind}`) },
    {
      key: 'state',
      title: t('machines.store.state'),
      render: (row) => <MachineStateMark machine={row} />,
      width: 150,
    },
    { key: 'days', title: t('machines.store.days'), kind: 'number', render: (row) => row.days, width: 90 },
    {
      key: 'since',
      title: t('machines.store.since'),
      render: (row) => <DayText day={chinaDay(row.since as Instant)} />,
      width: 120,
    },
    { key: 'bin', title: t('machines.store.bin'), kind: 'code', render: (row) => row.binCode ?? '—' },
    {
      key: 'rma',
      title: t('machines.store.rma'),
      kind: 'code',
      render: (row) =>
        row.rmaId ? <PathLink to={pathOf('/machines/rmas', row.rmaId)}>{row.rmaNumber}</PathLink> : '—',
    },
  ];
}
