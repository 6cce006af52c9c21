import type { Finding } from '../../shared/areas/desk/contract.ts';
import { pathOf } from './route.ts';

/** The screen that a finding opens on. */
export function pathOfFinding({ kind, key }: Pick<Finding, 'kind' | 'key'>): string {
  // Stations and engineers have no page of their own: their list opens, filtered to the one.
  if (kind === 'station' || kind === 'engineer') return `${BASES[kind]}?search=${encodeURIComponent(key)}`;
  return pathOf(BASES[kind], key);
}

const BASES: Readonly<Record<Finding['kind'], string>> = {
  unit: '/units',
  bin: '/stock/bins',
  part: '/stock/parts',
  delivery: '/receiving',
  issue: '/issuing',
  document: '/documents',
  label: '/labels',
  station: '/stations',
  engineer: '/engineers',
};
