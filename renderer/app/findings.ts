import type { Finding } from '../../shared/areas/desk/contract.ts';
import { pathOf } from './route.ts';

/** The screen that a finding opens on. */
export function pathOfFinding({ kind, key }: Pick<Finding, 'kind' | 'key'>): string {
  // Stations and engineers have no page of their own: their list opens, filtered to the one.
  if (kind === 'station' || kind === 'engineer') return `${BASES[kind]}?search=${encodeURIComponent(key)}`;
  // These are lines of a list, not pages.
  if (kind === 'sale' || kind === 'obligation' || kind === 'question') return BASES[kind];
  return pathOf(BASES[kind], key);
}

const BASES: Readonly<Record<Finding['kind'], string>> = {
  unit: '/units',
  bin: '/stock/bins',
  part: '/stock/parts',
  delivery: '/receiving',
  request: '/requests',
  issue: '/issuing',
  sale: '/loans/sales',
  obligation: '/loans/owed',
  returnList: '/returns',
  parcel: '/returns/parcels',
  claim: '/returns/claims',
  rma: '/machines/rmas',
  machine: '/machines/store',
  inspection: '/inspection',
  stocktake: '/stocktakes',
  disposal: '/disposals',
  question: '/returns/questions',
  document: '/documents',
  label: '/labels',
  station: '/stations',
  engineer: '/engineers',
};
