import { routes as catalog } from '../areas/catalog/routes.tsx';
import { routes as clocks } from '../areas/clocks/routes.tsx';
import { routes as desk } from '../areas/desk/routes.tsx';
import { routes as disposal } from '../areas/disposal/routes.tsx';
import { routes as inspection } from '../areas/inspection/routes.tsx';
import { routes as issuing } from '../areas/issuing/routes.tsx';
import { routes as labels } from '../areas/labels/routes.tsx';
import { routes as ledgers } from '../areas/ledgers/routes.tsx';
import { routes as loans } from '../areas/loans/routes.tsx';
import { routes as machines } from '../areas/machines/routes.tsx';
import { routes as people } from '../areas/people/routes.tsx';
import { routes as receiving } from '../areas/receiving/routes.tsx';
import { routes as requests } from '../areas/requests/routes.tsx';
import { routes as returns } from '../areas/returns/routes.tsx';
import { routes as stock } from '../areas/stock/routes.tsx';
import { routes as stocktake } from '../areas/stocktake/routes.tsx';
import type { AreaRoute } from './route.ts';

/** Every screen of the program, room by room. */
export const areaRoutes: readonly AreaRoute[] = [
  ...desk,
  ...receiving,
  ...stock,
  ...stocktake,
  ...disposal,
  ...requests,
  ...loans,
  ...issuing,
  ...returns,
  ...machines,
  ...inspection,
  ...clocks,
  ...labels,
  ...catalog,
  ...ledgers,
  ...people,
];

/** The rooms that stand in the rail, in their order. */
export const railRoutes = areaRoutes
  .filter((route): route is AreaRoute & { readonly rail: NonNullable<AreaRoute['rail']> } => route.rail !== undefined)
  .sort((a, b) => a.rail.order - b.rail.order);
