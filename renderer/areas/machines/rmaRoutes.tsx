import { DesktopOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { roles } from '../../../shared/kernel/roles.ts';
import type { AreaRoute } from '../../app/route.ts';
import { RMA_WRITERS } from './rmaAccess.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/machines/rmas',
    titleKey: 'machines.rmas.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./RmasScreen.tsx')).RmasScreen })),
    rail: { icon: <DesktopOutlined />, order: 49, titleKey: 'machines.title' },
  },
  {
    path: '/machines/rmas/new',
    titleKey: 'machines.rmas.new.title',
    access: RMA_WRITERS,
    component: lazy(async () => ({ default: (await import('./NewRmaScreen.tsx')).NewRmaScreen })),
  },
  {
    path: '/machines/rmas/import',
    titleKey: 'machines.rmas.papers.title',
    access: RMA_WRITERS,
    component: lazy(async () => ({ default: (await import('./PapersScreen.tsx')).PapersScreen })),
  },
  {
    path: '/machines/rmas/$id',
    titleKey: 'machines.rmas.one',
    access: roles,
    component: lazy(async () => ({ default: (await import('./RmaScreen.tsx')).RmaScreen })),
  },
  {
    path: '/machines/sheets/$id/print',
    titleKey: 'machines.rmas.sheet.title',
    access: roles,
    component: lazy(async () => ({ default: (await import('./PrintSheetPage.tsx')).PrintSheetPage })),
    isBare: true,
  },
];
