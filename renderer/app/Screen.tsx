import { Navigate, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Suspense, useEffect } from 'react';
import { noteDrawn } from './drawn.ts';
import { ForbiddenScreen } from './Lost.tsx';
import type { AreaRoute } from './route.ts';
import { can, isStationOnly, useMe } from './session.ts';

/** One screen: fetched when first entered, and only for those who may enter. */
export function Screen({ route }: { readonly route: AreaRoute }) {
  const me = useMe();
  if (isStationOnly(me) && route.path === '/') return <Navigate to={STATION_HOME} replace />;
  if (!can(me, route.access)) return <ForbiddenScreen />;
  const Component = route.component;
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} style={{ padding: 24 }} />}>
      <Component />
      <Drawn />
    </Suspense>
  );
}

/** A station begins its day with what is due. */
const STATION_HOME = '/clocks';

/** Tells the scan queue that the screen stands and has taken the scanner. */
function Drawn() {
  const { pathname } = useLocation();
  useEffect(() => noteDrawn(pathname), [pathname]);
  return null;
}
