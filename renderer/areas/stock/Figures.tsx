import { useTones } from '../../ui/tones.ts';

export interface Figure {
  readonly label: string;
  readonly value: number | string;
  /** A warning under the figure. */
  readonly note?: string;
}

/** A row of figures with their names, such as the pieces in each condition. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const tones = useTones();
  return (
    <dl style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 36px', margin: '0 0 16px' }}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt style={{ color: 'var(--quiet)', fontSize: 13 }}>{figure.label}</dt>
          <dd style={{ fontSize: 24, fontVariantNumeric: 'tabular-nums', fontWeight: 600, margin: 0 }}>
            {figure.value}
            {figure.note && (
              <span style={{ color: tones.ask.ink, fontSize: 13, fontWeight: 400 }}> ▼ {figure.note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
