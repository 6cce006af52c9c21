import type { ReactNode } from 'react';
import { useGo } from './route.ts';

/** A link to a screen; inside a row that opens something else it opens its own. */
export function PathLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const go = useGo();
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
