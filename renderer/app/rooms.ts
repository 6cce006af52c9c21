import { railRoutes } from './areaRoutes.ts';
import { can, isStationOnly, useMe } from './session.ts';

/** The rooms of the rail that the signed-in person may enter, in their order, each with the key of its name. */
export function useRooms() {
  const me = useMe();
  const ownNames = isStationOnly(me) ? STATION_NAMES : NO_NAMES;
  return railRoutes
    .filter((route) => can(me, route.access) && can(me, route.rail.access ?? route.access))
    .map((route) => ({ ...route, nameKey: ownNames[route.path] ?? route.rail.titleKey ?? route.titleKey }));
}

/** The key that opens the room at this place of the rail: Alt 1 to Alt 9, Alt 0 for the tenth. */
export function roomKey(index: number): string | undefined {
  return index < 10 ? `alt+${(index + 1) % 10}` : undefined;
}

/** What a station does in a room is not what HQ does there. */
const STATION_NAMES: Readonly<Record<string, string>> = {
  '/requests': 'app.stationRooms.requests',
  '/shipments': 'app.stationRooms.shipments',
  '/loans': 'app.stationRooms.loans',
};
const NO_NAMES: Readonly<Record<string, string>> = {};
