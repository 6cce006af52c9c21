import { type TabLink, TabLinks } from '../clocks/TabLinks.tsx';

/** The lists of the room. Parcels and customers stand at HQ's door: a station does not see them. */
export function RoomTabs() {
  return <TabLinks labelKey="returns.tabs" tabs={TABS} />;
}

const TABS: readonly TabLink[] = [
  { path: '/returns', titleKey: 'returns.lists', isForStaff: false },
  { path: '/returns/parcels', titleKey: 'returns.parcels.title', isForStaff: true },
  { path: '/returns/customers', titleKey: 'returns.customers.title', isForStaff: true },
  { path: '/returns/claims', titleKey: 'returns.claims.title', isForStaff: false },
  { path: '/returns/questions', titleKey: 'returns.questions.title', isForStaff: false },
];
