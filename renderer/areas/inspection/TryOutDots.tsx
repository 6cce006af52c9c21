import { Button, Checkbox, Radio, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
import { type Dot, typeOfDot } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { type DotColour, type DotType, dotTypes } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { PanelMap } from './PanelMap.tsx';
import { nearestDot } from './panelDots.ts';
import styles from './standards.module.css';
import { TryOutLine } from './TryOutLine.tsx';
import { coloursOf, dotOf, freePlace } from './tryOutPlaces.ts';
import type { TryOutState } from './useTryOut.ts';

export interface TryOutDotsProps {
  readonly standard: StandardDocument;
  readonly state: TryOutState;
  readonly judgement: Judgement;
}

/** The dots of the tried panel: pointed at or walked to where the place matters, only counted where it does not. */
export function TryOutDots({ standard, state, judgement }: TryOutDotsProps) {
  const t = useT();
  const { panel, record, setDots } = state;
  const { dots, isPanelSeen } = record;
  const [type, setType] = useState<DotType>('bright');
  const [colour, setColour] = useState<DotColour>('white');
  const colours = coloursOf(type);
  const [cursor, setCursor] = useState({ x: Math.floor(panel.widthPx / 2), y: Math.floor(panel.heightPx / 2) });
  // Another resolution may be chosen beneath the cursor.
  const at = { x: Math.min(cursor.x, panel.widthPx - 1), y: Math.min(cursor.y, panel.heightPx - 1) };
  const mark = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < panel.widthPx && y < panel.heightPx) setDots([...dots, dotOf(type, colour, x, y)]);
  };
  const removeAt = (place: number | undefined) => {
    if (place !== undefined && place >= 0) setDots(dots.toSpliced(place, 1));
  };

  function key(event: KeyboardEvent) {
    // The same steps as at the bench.
    const step = event.shiftKey ? Math.round(panel.widthPx / 10) : event.ctrlKey ? 1 : 10;
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (by) {
      const [dx = 0, dy = 0] = by;
      setCursor({ x: Math.max(0, at.x + dx * step), y: Math.max(0, at.y + dy * step) });
    } else if (event.key === 'Enter' || event.key === ' ') mark(at.x, at.y);
    else if (event.key === 'Backspace') removeAt(nearestDot(dots, at));
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Radio.Group
        aria-label={t('inspection.standards.tryOut.dotType')}
        size="small"
        optionType="button"
        buttonStyle="solid"
        style={{ marginBottom: 6 }}
        value={type}
        onChange={(event) => setType(dotTypes.find((each) => each === event.target.value) ?? type)}
        options={dotTypes.map((each) => ({
          value: each,
          label: `${t(`inspection.standards.dotType.${each}`)} ${countOf(dots, each)}`,
        }))}
      />
      <div className={styles.row}>
        {colours.length > 0 && (
          <Select
            aria-label={t('inspection.standards.tryOut.colour')}
            size="small"
            style={{ width: 84 }}
            value={colours.find((each) => each === colour) ?? colours[0] ?? null}
            onChange={(next) => next && setColour(next)}
            options={colours.map((each) => ({ value: each, label: t(`words.dotColour.${each}`) }))}
          />
        )}
        <Button size="small" onClick={() => removeAt(dots.findLastIndex((dot) => typeOfDot(dot) === type))}>
          − 1
        </Button>
        <Button
          size="small"
          onClick={() => {
            const place = freePlace(dots, panel);
            mark(place.x, place.y);
          }}
        >
          ＋ 1
        </Button>
        <Checkbox checked={isPanelSeen} onChange={(event) => state.setIsPanelSeen(event.target.checked)}>
          {t('inspection.standards.tryOut.panelSeen')}
        </Checkbox>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that is worked on, not a set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk over the drawn panel
        tabIndex={0}
        className={styles.tryOutMap}
        aria-label={t('inspection.standards.tryOut.map')}
        onKeyDown={key}
      >
        <PanelMap standard={standard} panel={panel} dots={dots} cursor={at} onPoint={mark} />
      </div>
      <p className={styles.quiet}>{t('inspection.standards.tryOut.mapHint')}</p>
      {judgement.lines
        .filter(({ section, kind }) => kind === 'count' || (kind === 'group' && section !== 'gaps'))
        .map((line) => (
          <TryOutLine key={line.key} line={line} standard={standard} isNamed />
        ))}
    </>
  );
}

function countOf(dots: readonly Dot[], type: DotType): number {
  return dots.filter((dot) => typeOfDot(dot) === type).length;
}
