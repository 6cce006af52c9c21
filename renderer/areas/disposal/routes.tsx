import { DeleteOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/disposals',
    titleKey: 'disposal.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DisposalsScreen.tsx')).DisposalsScreen })),
    rail: { icon: <DeleteOutlined />, order: 33 },
  },
  {
    path: '/disposals/new',
    titleKey: 'disposal.new.title',
    access: ['keeper'],
    component: lazy(async () => ({ default: (await import('./NewDisposalScreen.tsx')).NewDisposalScreen })),
  },
  {
    path: '/disposals/$id',
    titleKey: 'disposal.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./DisposalScreen.tsx')).DisposalScreen })),
  },
  {
    path: '/print/disposal/$id',
    titleKey: 'disposal.paper.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintDisposalPage.tsx')).PrintDisposalPage })),
    isBare: true,
  },
];
