import { type TabLink, TabLinks } from '../clocks/TabLinks.tsx';

/** The pages of the room beside its bench. */
export function InspectionsTabs() {
  return <TabLinks labelKey="inspection.list.tabs" tabs={TABS} />;
}

const TABS: readonly TabLink[] = [
  { path: '/inspection/list', titleKey: 'inspection.list.title', isForStaff: true },
  { path: '/inspection/standards', titleKey: 'inspection.standards.title', isForStaff: true },
  { path: '/inspection/figures', titleKey: 'inspection.figures.title', isForStaff: true },
  { path: '/inspection/models', titleKey: 'inspection.models.title', isForStaff: true },
];
