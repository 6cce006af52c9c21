import { useEffect, useState } from 'react';
import type { KeyBindings } from '../../app/keys.ts';
import { useKeys } from '../../ui/Keys.tsx';

/** Keys of a side panel besides F8 and Esc: put there once the panel stands, for it lets nothing that came before it hear keys. */
export function RmaPanelKeys({ keys }: { readonly keys: KeyBindings }) {
  const [isStanding, setStanding] = useState(false);
  useEffect(() => setStanding(true), []);
  return isStanding ? <Bound keys={keys} /> : null;
}

function Bound({ keys }: { readonly keys: KeyBindings }) {
  useKeys(keys);
  return null;
}
