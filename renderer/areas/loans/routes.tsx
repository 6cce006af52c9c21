import { InboxOutlined, SwapOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/shipments',
    titleKey: 'loans.shipments.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ShipmentsScreen.tsx')).ShipmentsScreen })),
    // Staff come to it from the room of loans; a station receives every day.
    rail: { icon: <InboxOutlined />, order: 43, access: ['station'] },
  },
  {
    path: '/shipments/$id',
    titleKey: 'loans.shipments.one',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ShipmentScreen.tsx')).ShipmentScreen })),
  },
  {
    path: '/loans',
    titleKey: 'loans.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./LoansScreen.tsx')).LoansScreen })),
    rail: { icon: <SwapOutlined />, order: 44, titleKey: 'loans.rail' },
  },
  {
    path: '/loans/use',
    titleKey: 'loans.use.title',
    access: ['keeper', 'callCentre', 'station'],
    component: lazy(async () => ({ default: (await import('./UseScreen.tsx')).UseScreen })),
  },
  {
    path: '/loans/balance',
    titleKey: 'loans.balance.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./BalanceScreen.tsx')).BalanceScreen })),
  },
  {
    path: '/loans/owed',
    titleKey: 'loans.owed.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./OwedScreen.tsx')).OwedScreen })),
  },
  {
    path: '/loans/proposals',
    titleKey: 'loans.proposals.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ProposalsScreen.tsx')).ProposalsScreen })),
  },
  {
    path: '/loans/sales',
    titleKey: 'loans.sales.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./SalesScreen.tsx')).SalesScreen })),
  },
];
