import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/inspection',
    titleKey: 'inspection.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./InspectionsEntry.tsx')).InspectionsEntry })),
    rail: { icon: <FileDoneOutlined />, order: 52, titleKey: 'inspection.list.rail' },
  },
  {
    path: '/inspection/list',
    titleKey: 'inspection.list.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./InspectionsScreen.tsx')).InspectionsScreen })),
  },
  {
    path: '/inspection/standards',
    titleKey: 'inspection.standards.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StandardsScreen.tsx')).StandardsScreen })),
  },
  {
    path: '/inspection/standards/$id/$version',
    titleKey: 'inspection.standards.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StandardScreen.tsx')).StandardScreen })),
  },
  {
    path: '/inspection/figures',
    titleKey: 'inspection.figures.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./FiguresScreen.tsx')).FiguresScreen })),
  },
  {
    path: '/inspection/models',
    titleKey: 'inspection.models.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ModelsListScreen.tsx')).ModelsListScreen })),
  },
];
