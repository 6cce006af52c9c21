import { createContext, useContext } from 'react';
import type { Person } from '../../shared/areas/people/contract.ts';
import type { Access } from '../../shared/kernel/procedure.ts';

/** Set by the shell once somebody has signed in. */
export const MeContext = createContext<Person | undefined>(undefined);

/** Who is signed in at this window. Screens are drawn only where somebody is. */
export function useMe(): Person {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside a sign-in');
  return me;
}

/** Whether this person may enter. It only decides what is shown: the backend decides what is done. */
export function can(me: Person, access: Access): boolean {
  if (access === 'anyone') return true;
  // A station's own sign-in is not staff (see `Access`).
  if (access === 'signedIn') return me.roles.some((role) => role !== 'station');
  return me.roles.some((role) => access.includes(role));
}

/** A station's own sign-in (R4.1): it sees its station only, and its home is what is due. */
export function isStationOnly(me: Person): boolean {
  return me.roles.every((role) => role === 'station');
}
