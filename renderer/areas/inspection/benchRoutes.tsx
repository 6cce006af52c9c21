import { SafetyCertificateOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/inspection/bench',
    titleKey: 'inspection.bench.title',
    access: ['inspector', 'supervisor'],
    component: lazy(async () => ({ default: (await import('./BenchScreen.tsx')).BenchScreen })),
    rail: { icon: <SafetyCertificateOutlined />, order: 51 },
  },
  {
    path: '/inspection/bench/commands',
    titleKey: 'inspection.bench.commands.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./CommandBarcodes.tsx')).CommandBarcodes })),
    isBare: true,
  },
  {
    path: '/inspection/$id',
    titleKey: 'inspection.bench.report.one',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./ReportScreen.tsx')).ReportScreen })),
  },
  {
    path: '/inspection/$id/print',
    titleKey: 'inspection.bench.report.paper',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./PrintReportPage.tsx')).PrintReportPage })),
    isBare: true,
  },
];
