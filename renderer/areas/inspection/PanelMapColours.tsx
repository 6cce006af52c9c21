import type { DotColour } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap } from '../../ui/Keys.tsx';
import styles from './bench.module.css';
import { DOT_COLOURS } from './PanelMap.tsx';
import { colourKeys } from './panelDots.ts';

export interface PanelMapColoursProps {
  readonly colours: { readonly bright: DotColour; readonly subpixel?: DotColour };
  readonly isAsking: boolean;
  readonly onChoose: (colour: DotColour) => void;
}

/** The colour that the next bright dot gets, each with its letter. */
export function PanelMapColours({ colours, isAsking, onChoose }: PanelMapColoursProps) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of form fields
    <div className={styles.swatches} role="group" aria-label={t('inspection.bench.map.colours')}>
      {Object.entries(colourKeys).map(([key, colour]) => (
        <button
          key={key}
          type="button"
          className={styles.swatch}
          aria-pressed={colour === (isAsking ? undefined : colours.bright)}
          onClick={(event) => {
            onChoose(colour);
            event.currentTarget.blur();
          }}
        >
          <KeyCap name={key} />
          <span className={styles.chip} style={{ background: DOT_COLOURS[colour] }} aria-hidden="true" />
          {t(`words.dotColour.${colour}`)}
        </button>
      ))}
    </div>
  );
}
