import { createBrowserHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { areaRoutes } from './areaRoutes.ts';
import { FailedScreen, MissingScreen } from './Lost.tsx';
import { Screen } from './Screen.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Outlet });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const screens = areaRoutes.map((route) =>
  createRoute({
    getParentRoute: () => (route.isBare ? root : shell),
    path: route.path,
    component: () => <Screen route={route} />,
  }),
);

const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingScreen });

/** The map from paths to screens. Query values stay text: a barcode of 19 digits must not become a number. */
export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([...screens.filter((_, index) => !areaRoutes[index]?.isBare), missing]),
    ...screens.filter((_, index) => areaRoutes[index]?.isBare),
  ]),
  history: createBrowserHistory(),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)])).toString();
    return text ? `?${text}` : '';
  },
  defaultNotFoundComponent: MissingScreen,
  defaultErrorComponent: FailedScreen,
  scrollRestoration: true,
});
