import { ClockCircleOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/clocks',
    titleKey: 'clocks.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./AgendaScreen.tsx')).AgendaScreen })),
    rail: { icon: <ClockCircleOutlined />, order: 47 },
  },
  {
    path: '/clocks/stations',
    titleKey: 'clocks.stations.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StandingScreen.tsx')).StandingScreen })),
  },
  {
    path: '/clocks/calendar',
    titleKey: 'clocks.calendar.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./CalendarScreen.tsx')).CalendarScreen })),
  },
  {
    path: '/clocks/settings',
    titleKey: 'clocks.settings.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./SettingsScreen.tsx')).SettingsScreen })),
  },
  {
    path: '/clocks/jobs',
    titleKey: 'clocks.jobs.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./JobsScreen.tsx')).JobsScreen })),
  },
];
