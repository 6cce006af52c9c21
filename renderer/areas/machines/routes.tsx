import type { AreaRoute } from '../../app/route.ts';
import { routes as rmas } from './rmaRoutes.tsx';
import { routes as store } from './storeRoutes.tsx';

export const routes: readonly AreaRoute[] = [...rmas, ...store];
