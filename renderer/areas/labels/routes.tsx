import { TagOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: AreaRoute[] = [
  {
    path: '/labels',
    titleKey: 'labels.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./LabelsScreen.tsx')).LabelsScreen })),
    rail: { icon: <TagOutlined />, order: 55 },
  },
  {
    path: '/labels/$id',
    titleKey: 'labels.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./LabelScreen.tsx')).LabelScreen })),
  },
  {
    path: '/print/label/$id',
    titleKey: 'labels.printPage',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintLabelPage.tsx')).PrintLabelPage })),
    isBare: true,
  },
];
