import { FileExcelOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/ledgers',
    titleKey: 'ledgers.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./LedgersScreen.tsx')).LedgersScreen })),
    rail: { icon: <FileExcelOutlined />, order: 80 },
  },
];
