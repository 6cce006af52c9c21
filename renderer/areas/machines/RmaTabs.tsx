import { can, useMe } from '../../app/session.ts';
import { type TabLink, TabLinks } from '../clocks/TabLinks.tsx';

/** The pages of the room. A station sees its applications; the store is HQ's, and its keepers book in what arrives. */
export function RmaTabs() {
  const isKeeper = can(useMe(), ['keeper']);
  const tabs = isKeeper ? TABS : TABS.filter(({ path }) => path !== ARRIVAL);
  return <TabLinks labelKey="machines.rmas.tabs" tabs={tabs} />;
}

const ARRIVAL = '/machines/arrive';
const TABS: readonly TabLink[] = [
  { path: '/machines/rmas', titleKey: 'machines.rmas.title', isForStaff: false },
  { path: ARRIVAL, titleKey: 'machines.arrival.title', isForStaff: true },
  { path: '/machines/store', titleKey: 'machines.store.title', isForStaff: true },
  { path: '/machines/warranty', titleKey: 'machines.warranty.title', isForStaff: true },
];
