import type { Place } from '../../../shared/areas/stock/shapes.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';

/** Where something is: a bin opens on a click, other places are named by their kind. */
export function PlaceText({ place }: { readonly place: Place }) {
  const t = useT();
  if (place.kind === 'bin') {
    return (
      <PathLink to={pathOf('/stock/bins', place.code)}>
        <Code>{place.code}</Code>
      </PathLink>
    );
  }
  const kind = t(`words.placeKind.${place.kind}`);
  return <span>{place.name && place.name !== kind ? `${kind} ${place.name}` : kind}</span>;
}
