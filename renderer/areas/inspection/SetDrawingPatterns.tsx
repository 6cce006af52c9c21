import { type Mark, useTones } from '../../ui/tones.ts';

/** Fills that are told apart without colour: full for the normal limit, stripes for the relaxed one, a lattice for a failure. */
export function DrawnPatterns({ id, isPaper }: { readonly id: string; readonly isPaper: boolean }) {
  const tones = useTones();
  const line = (mark: Mark) => (isPaper ? '#000' : tones[mark].line);
  return (
    <defs>
      <pattern id={`${id}-good`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill={isPaper ? '#bbb' : line('good')} />
      </pattern>
      <pattern id={`${id}-ask`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="8" fill={line('ask')} />
      </pattern>
      <pattern id={`${id}-bad`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0H6M0 0V6" stroke={line('bad')} strokeWidth="4.5" />
      </pattern>
    </defs>
  );
}

/** The fill of an edge with this mark; none where nothing is measured. */
export function fillOf(id: string, mark: Mark | undefined): string {
  return mark ? `url(#${id}-${mark})` : 'none';
}
