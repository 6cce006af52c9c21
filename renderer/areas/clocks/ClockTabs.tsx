import { TabLinks } from './TabLinks.tsx';

/** The pages of the room of deadlines. */
export function ClockTabs() {
  return (
    <TabLinks
      labelKey="clocks.tabs"
      tabs={[
        { path: '/clocks', titleKey: 'clocks.agenda', isForStaff: false },
        { path: '/clocks/stations', titleKey: 'clocks.stations.title', isForStaff: true },
        { path: '/clocks/calendar', titleKey: 'clocks.calendar.title', isForStaff: false },
        { path: '/clocks/settings', titleKey: 'clocks.settings.title', isForStaff: true },
        { path: '/clocks/jobs', titleKey: 'clocks.jobs.title', isForStaff: true },
      ]}
    />
  );
}
