import { Input } from 'antd';
import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
import type { LengthItem, StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { markOfPoint, readGap } from './gapReading.ts';
import { SetDrawing } from './SetDrawing.tsx';
import styles from './standards.module.css';
import { TryOutLine } from './TryOutLine.tsx';
import type { TryOutState } from './useTryOut.ts';

export interface TryOutGapsProps {
  readonly standard: StandardDocument;
  readonly state: TryOutState;
  readonly sizeTenthInch: number;
  readonly judgement: Judgement;
}

/** The gaps of the tried set: typed side by side, coloured as they stand, and drawn. */
export function TryOutGaps({ standard, state, sizeTenthInch, judgement }: TryOutGapsProps) {
  const t = useT();
  const lengths = standard.items.filter((item): item is LengthItem => item.kind === 'length');
  return (
    <>
      {lengths.map((item) => {
        const line = judgement.lines.find(({ itemId }) => itemId === item.id);
        return (
          <div key={item.id} className={styles.gapRow}>
            <span>{t(`words.side.${item.side}`)}</span>
            <span className={styles.gapFields}>
              {Array.from({ length: item.points }, (_, point) => (
                <GapField
                  // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the side
                  key={point}
                  item={item}
                  point={point}
                  standard={standard}
                  state={state}
                  sizeTenthInch={sizeTenthInch}
                />
              ))}
            </span>
            {line && <TryOutLine line={line} standard={standard} />}
          </div>
        );
      })}
      {judgement.lines
        .filter(({ section, kind }) => section === 'gaps' && kind === 'group')
        .map((line) => (
          <TryOutLine key={line.key} line={line} standard={standard} isNamed />
        ))}
      <SetDrawing standard={standard} sizeTenthInch={sizeTenthInch} gaps={state.record.gaps} />
    </>
  );
}

interface GapFieldProps extends Omit<TryOutGapsProps, 'judgement'> {
  readonly item: LengthItem;
  readonly point: number;
}

function GapField({ item, point, standard, state, sizeTenthInch }: GapFieldProps) {
  const t = useT();
  const tones = useTones();
  const text = state.gaps[item.side][point] ?? '';
  const reading = text.trim() === '' ? undefined : readGap(text, item, standard, sizeTenthInch, t);
  const mark = reading && markOfPoint(reading.judged);
  const tone = mark && tones[mark];
  return (
    <Input
      aria-label={t('inspection.standards.tryOut.point', { side: t(`words.side.${item.side}`), no: point + 1 })}
      aria-invalid={reading?.trouble !== undefined}
      title={reading?.trouble}
      autoComplete="off"
      inputMode="decimal"
      maxLength={12}
      status={reading?.trouble ? 'error' : ''}
      style={{ width: 58, textAlign: 'right', ...(tone ? { borderColor: tone.line, background: tone.paper } : {}) }}
      // A gauge types as fast as a scanner: what it sends belongs into the field.
      data-scan="field"
      value={text}
      onChange={(event) => state.typeGap(item.side, point, event.target.value)}
      onPressEnter={(event) => nextField(event.currentTarget)?.focus()}
    />
  );
}

/** The field of the point that is measured next; undefined after the last one. */
function nextField(field: HTMLInputElement): HTMLInputElement | undefined {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`.${styles.gapFields} input`)];
  return fields[fields.indexOf(field) + 1];
}
