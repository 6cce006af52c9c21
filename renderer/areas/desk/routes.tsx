import { HomeOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { AreaRoute } from '../../app/route.ts';

export const routes: readonly AreaRoute[] = [
  {
    path: '/',
    titleKey: 'desk.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./TodayScreen.tsx')).TodayScreen })),
    rail: { icon: <HomeOutlined />, order: 0 },
  },
  {
    path: '/find',
    titleKey: 'desk.find.title',
    access: 'signedIn',
    component: lazy(async () => ({ default: (await import('./FindScreen.tsx')).FindScreen })),
  },
  {
    path: '/welcome',
    titleKey: 'desk.toStart',
    access: ['administrator'],
    component: lazy(async () => ({ default: (await import('./WelcomeScreen.tsx')).WelcomeScreen })),
  },
];
