import { railRoutes } from './areaRoutes.ts';
import { can, useMe } from './session.ts';

/** The rooms of the rail that the signed-in person may enter, in their order. */
export function useRooms() {
  const me = useMe();
  return railRoutes.filter((route) => can(me, route.access));
}

/** The key that opens the room at this place of the rail: Alt 1 to Alt 9, Alt 0 for the tenth. */
export function roomKey(index: number): string | undefined {
  return index < 10 ? `alt+${(index + 1) % 10}` : undefined;
}
