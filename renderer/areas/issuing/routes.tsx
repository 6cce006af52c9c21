import { ExportOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';

const book = lazy(async () => ({ default: (await import('./BookScreen.tsx')).BookScreen }));

export const routes: AreaRoute[] = [
  {
    path: '/issuing',
    titleKey: 'issuing.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./IssuesScreen.tsx')).IssuesScreen })),
    rail: { icon: <ExportOutlined />, order: 40 },
  },
  {
    path: '/issuing/new',
    titleKey: 'issuing.new.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./NewIssueScreen.tsx')).NewIssueScreen })),
  },
  {
    path: '/issuing/$id',
    titleKey: 'issuing.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./IssueScreen.tsx')).IssueScreen })),
  },
  {
    path: '/print/shipping-note/$id',
    titleKey: 'issuing.ship.note.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./PrintShippingNotePage.tsx')).PrintShippingNotePage })),
    isBare: true,
  },
  { path: '/books', titleKey: 'issuing.book.title', access: 'signedIn', component: book },
  { path: '/books/$code', titleKey: 'issuing.book.title', access: 'signedIn', component: book },
  {
    path: '/books/$code/take-back',
    titleKey: 'issuing.book.takeBack',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./TakeBackScreen.tsx')).TakeBackScreen })),
  },
  {
    path: '/tools',
    titleKey: 'issuing.tools.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ToolsScreen.tsx')).ToolsScreen })),
  },
  {
    path: '/trips',
    titleKey: 'issuing.trips.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./TripsScreen.tsx')).TripsScreen })),
  },
  {
    path: '/trips/new',
    titleKey: 'issuing.trips.new',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./NewTripScreen.tsx')).NewTripScreen })),
  },
];
