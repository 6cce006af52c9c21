import { ExportOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

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
];
