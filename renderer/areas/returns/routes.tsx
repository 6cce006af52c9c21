import { RollbackOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/returns',
    titleKey: 'returns.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ReturnsScreen.tsx')).ReturnsScreen })),
    rail: { icon: <RollbackOutlined />, order: 48 },
  },
  {
    path: '/returns/new',
    titleKey: 'returns.new.title',
    access: ['station', 'keeper', 'callCentre'],
    component: lazy(async () => ({ default: (await import('./NewReturnScreen.tsx')).NewReturnScreen })),
  },
  {
    path: '/returns/form',
    titleKey: 'returns.form.title',
    access: ['station', 'keeper', 'callCentre'],
    component: lazy(async () => ({ default: (await import('./FormScreen.tsx')).FormScreen })),
  },
  {
    path: '/returns/parcels',
    titleKey: 'returns.parcels.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ParcelsScreen.tsx')).ParcelsScreen })),
  },
  {
    path: '/returns/parcels/new',
    titleKey: 'returns.arrive.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./ArriveScreen.tsx')).ArriveScreen })),
  },
  {
    path: '/returns/parcels/$id',
    titleKey: 'returns.parcels.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ParcelScreen.tsx')).ParcelScreen })),
  },
  {
    path: '/returns/customers',
    titleKey: 'returns.customers.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./CustomersScreen.tsx')).CustomersScreen })),
  },
  {
    path: '/returns/claims',
    titleKey: 'returns.claims.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ClaimsScreen.tsx')).ClaimsScreen })),
  },
  {
    path: '/returns/claims/$id',
    titleKey: 'returns.claims.one',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ClaimScreen.tsx')).ClaimScreen })),
  },
  {
    path: '/returns/questions',
    titleKey: 'returns.questions.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./QuestionsScreen.tsx')).QuestionsScreen })),
  },
  {
    path: '/returns/$id',
    titleKey: 'returns.one',
    access: roles,
    component: lazy(async () => ({ default: (await import('./ReturnScreen.tsx')).ReturnScreen })),
  },
  {
    path: '/returns/$id/confirm',
    titleKey: 'returns.confirm.title',
    access: ['keeper', 'afterSalesManager'],
    component: lazy(async () => ({ default: (await import('./ConfirmScreen.tsx')).ConfirmScreen })),
  },
  {
    path: '/returns/$id/check',
    titleKey: 'returns.check.title',
    access: ['station', 'keeper'],
    component: lazy(async () => ({ default: (await import('./CheckScreen.tsx')).CheckScreen })),
  },
  {
    path: '/returns/$id/receive',
    titleKey: 'returns.receive.title',
    access: ['keeper', 'inspector'],
    component: lazy(async () => ({ default: (await import('./ReceiveScreen.tsx')).ReceiveScreen })),
  },
  {
    path: '/print/statement/$id',
    titleKey: 'returns.statement.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./PrintStatementPage.tsx')).PrintStatementPage })),
    isBare: true,
  },
  {
    path: '/print/return-label/$id',
    titleKey: 'labels.printPage',
    access: roles,
    component: lazy(async () => ({ default: (await import('./PrintReturnLabelPage.tsx')).PrintReturnLabelPage })),
    isBare: true,
  },
];
