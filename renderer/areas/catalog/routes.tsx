import { DatabaseOutlined, ImportOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/parts',
    titleKey: 'catalog.parts.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PartsScreen.tsx')).PartsScreen })),
    rail: { icon: <DatabaseOutlined />, order: 70, titleKey: 'catalog.room' },
  },
  {
    path: '/parts/$code',
    titleKey: 'catalog.parts.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PartScreen.tsx')).PartScreen })),
  },
  {
    path: '/bins',
    titleKey: 'catalog.bins.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./BinsScreen.tsx')).BinsScreen })),
  },
  {
    path: '/stations',
    titleKey: 'catalog.stations.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StationsScreen.tsx')).StationsScreen })),
  },
  {
    path: '/engineers',
    titleKey: 'catalog.engineers.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./EngineersScreen.tsx')).EngineersScreen })),
  },
  {
    path: '/models',
    titleKey: 'catalog.models.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ModelsScreen.tsx')).ModelsScreen })),
  },
  {
    path: '/carriers',
    titleKey: 'catalog.carriers.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./CarriersScreen.tsx')).CarriersScreen })),
  },
  {
    path: '/import',
    titleKey: 'catalog.import.title',
    access: ['keeper', 'administrator'],
    component: lazy(async () => ({ default: (await import('./ImportScreen.tsx')).ImportScreen })),
    rail: { icon: <ImportOutlined />, order: 75 },
  },
];
