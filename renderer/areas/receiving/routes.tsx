import { InboxOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/receiving',
    titleKey: 'receiving.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DeliveriesScreen.tsx')).DeliveriesScreen })),
    rail: { icon: <InboxOutlined />, order: 20 },
  },
  {
    path: '/receiving/new',
    titleKey: 'receiving.new.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./NewDeliveryScreen.tsx')).NewDeliveryScreen })),
  },
  {
    path: '/receiving/$id',
    titleKey: 'receiving.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DeliveryScreen.tsx')).DeliveryScreen })),
  },
  {
    path: '/print/receipt/$id',
    titleKey: 'receiving.paper.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintReceiptPage.tsx')).PrintReceiptPage })),
    isBare: true,
  },
];
