import { AuditOutlined, TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/people',
    titleKey: 'people.title',
    access: ['administrator'],
    component: lazy(async () => ({ default: (await import('./PeopleScreen.tsx')).PeopleScreen })),
    rail: { icon: <TeamOutlined />, order: 90 },
  },
  {
    path: '/print/badge/$id',
    titleKey: 'people.badge.title',
    access: ['administrator'],
    component: lazy(async () => ({ default: (await import('./PrintBadgePage.tsx')).PrintBadgePage })),
    isBare: true,
  },
  {
    path: '/journal',
    titleKey: 'people.journal.title',
    access: ['administrator', 'serviceManager', 'finance', 'financeManager'],
    component: lazy(async () => ({ default: (await import('./JournalScreen.tsx')).JournalScreen })),
    rail: { icon: <AuditOutlined />, order: 95 },
  },
];
