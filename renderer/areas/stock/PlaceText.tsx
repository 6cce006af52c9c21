import type { Place } from '../../../shared/areas/stock/contract.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';

/** Where something is: a bin opens on a click, other places are named by their kind. */
export function PlaceText({ place }: { readonly place: Place }) {
  const t = useT();
  const go = useGo();
  if (place.kind === 'bin') {
    const path = pathOf('/stock/bins', place.code);
    return (
      <a
        href={path}
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          go(path);
        }}
      >
        <Code>{place.code}</Code>
      </a>
    );
  }
  const kind = t(`words.placeKind.${place.kind}`);
  return <span>{place.name && place.name !== kind ? `${kind} ${place.name}` : kind}</span>;
}
