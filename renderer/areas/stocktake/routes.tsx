import { CalculatorOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/stocktakes',
    titleKey: 'stocktake.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StocktakesScreen.tsx')).StocktakesScreen })),
    rail: { icon: <CalculatorOutlined />, order: 32 },
  },
  {
    path: '/stocktakes/new',
    titleKey: 'stocktake.new.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./NewStocktakeScreen.tsx')).NewStocktakeScreen })),
  },
  {
    path: '/stocktakes/$id',
    titleKey: 'stocktake.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StocktakeScreen.tsx')).StocktakeScreen })),
  },
  {
    path: '/stocktakes/$id/count',
    titleKey: 'stocktake.count.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./CountScreen.tsx')).CountScreen })),
  },
  {
    path: '/print/stocktake/$id',
    titleKey: 'stocktake.paper.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintStocktakePage.tsx')).PrintStocktakePage })),
    isBare: true,
  },
];
