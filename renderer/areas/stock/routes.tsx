import { AppstoreOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/stock',
    titleKey: 'stock.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StockScreen.tsx')).StockScreen })),
    rail: { icon: <AppstoreOutlined />, order: 30 },
  },
  {
    path: '/stock/map',
    titleKey: 'stock.map.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./BinMapScreen.tsx')).BinMapScreen })),
  },
  {
    path: '/stock/figures',
    titleKey: 'stock.figures.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StoreFiguresScreen.tsx')).StoreFiguresScreen })),
  },
  {
    path: '/stock/parts/$code',
    titleKey: 'stock.part.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PartStockScreen.tsx')).PartStockScreen })),
  },
  {
    path: '/stock/parts/$code/card',
    titleKey: 'stock.card.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./StackCardScreen.tsx')).StackCardScreen })),
  },
  {
    path: '/print/stack-card/$code',
    titleKey: 'stock.card.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintStackCardPage.tsx')).PrintStackCardPage })),
    isBare: true,
  },
  {
    path: '/stock/bins/$code',
    titleKey: 'stock.bin.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./BinScreen.tsx')).BinScreen })),
  },
  {
    path: '/units/$barcode',
    titleKey: 'stock.unit.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./UnitScreen.tsx')).UnitScreen })),
  },
  {
    path: '/put-away',
    titleKey: 'stock.putAway.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./PutAwayScreen.tsx')).PutAwayScreen })),
  },
  {
    path: '/transfer',
    titleKey: 'stock.transfer.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./TransferScreen.tsx')).TransferScreen })),
  },
  {
    path: '/reclassify',
    titleKey: 'stock.reclassify.title',
    access: ['keeper', 'inspector'],
    component: lazy(async () => ({ default: (await import('./ReclassifyScreen.tsx')).ReclassifyScreen })),
  },
  {
    path: '/documents',
    titleKey: 'stock.documents.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DocumentsScreen.tsx')).DocumentsScreen })),
  },
  {
    path: '/documents/$number',
    titleKey: 'stock.documents.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DocumentScreen.tsx')).DocumentScreen })),
  },
];
