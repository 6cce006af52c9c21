import type { ReactNode } from 'react';
import type { CartonItem } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { cartonPictures } from './CartonPictures.tsx';
import styles from './carton.module.css';

/** What right looks like, large, and what is wrong beside it, small: told apart by size, frame, sign and word, not by colour alone. */
export function CartonDrawings({ item }: { readonly item: CartonItem }) {
  const t = useT();
  const { good, bad } = cartonPictures[item];
  return (
    <div className={styles.drawings}>
      <Drawing mark="good" caption={t(`machines.carton.means.${item}.good`)} width={270}>
        {good}
      </Drawing>
      {bad.map(({ key, picture }) => (
        <Drawing key={key} mark="bad" caption={t(`machines.carton.means.${item}.${key}`)} width={132}>
          {picture}
        </Drawing>
      ))}
    </div>
  );
}

interface DrawingProps {
  readonly mark: 'good' | 'bad';
  readonly caption: string;
  readonly width: number;
  readonly children: ReactNode;
}

function Drawing({ mark, caption, width, children }: DrawingProps) {
  const tone = useTones()[mark];
  return (
    <figure
      className={mark === 'bad' ? `${styles.drawing} ${styles.wrong}` : styles.drawing}
      style={{ borderColor: tone.line }}
    >
      <svg
        viewBox="0 0 200 140"
        width={width}
        height={width * 0.7}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {children}
      </svg>
      <figcaption className={styles.caption} style={{ color: tone.ink, maxWidth: width }}>
        <span aria-hidden="true">{tone.shape} </span>
        {caption}
      </figcaption>
    </figure>
  );
}
