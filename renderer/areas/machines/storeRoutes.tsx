import { ShopOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/machines/store',
    titleKey: 'machines.store.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StoreScreen.tsx')).StoreScreen })),
    rail: { icon: <ShopOutlined />, order: 50 },
  },
  {
    path: '/machines/store/$serial',
    titleKey: 'machines.store.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./MachineScreen.tsx')).MachineScreen })),
  },
  {
    path: '/machines/warranty',
    titleKey: 'machines.warranty.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./WarrantyScreen.tsx')).WarrantyScreen })),
  },
  {
    path: '/machines/arrive',
    titleKey: 'machines.arrival.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./ArriveScreen.tsx')).ArriveScreen })),
  },
  {
    path: '/machines/arrive/$id',
    titleKey: 'machines.arrival.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./ArrivalScreen.tsx')).ArrivalScreen })),
  },
  {
    path: '/machines/rmas/$id/carton',
    titleKey: 'machines.carton.title',
    access: ['station', 'keeper', 'inspector'],
    component: lazy(async () => ({ default: (await import('./CartonScreen.tsx')).CartonScreen })),
  },
];
