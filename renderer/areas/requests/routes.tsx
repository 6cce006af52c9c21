import { FormOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/requests',
    titleKey: 'requests.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./RequestsScreen.tsx')).RequestsScreen })),
    rail: { icon: <FormOutlined />, order: 35 },
  },
  {
    path: '/requests/new',
    titleKey: 'requests.new.title',
    access: ['keeper', 'callCentre', 'station'],
    component: lazy(async () => ({ default: (await import('./NewRequestScreen.tsx')).NewRequestScreen })),
  },
  {
    path: '/requests/$id',
    titleKey: 'requests.one',
    access: roles,
    component: lazy(async () => ({ default: (await import('./RequestScreen.tsx')).RequestScreen })),
  },
];
