import type { AreaRoute } from '../../app/route.ts';
import { routes as bench } from './benchRoutes.tsx';
import { routes as standards } from './standardRoutes.tsx';

export const routes: readonly AreaRoute[] = [...bench, ...standards];
