import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { PanelSize } from '../../../shared/areas/inspection/record.ts';
import { useT } from '../../app/texts.ts';
import { readWhole } from './standardReadings.ts';
import styles from './standards.module.css';
import { COMMON_PANELS, panelText } from './standardWords.ts';

export interface ModelsResolutionProps {
  /** Null where it is not known; undefined while what is typed is no resolution. */
  readonly panel: PanelSize | null | undefined;
  readonly onChange: (panel: PanelSize | null | undefined) => void;
}

const OTHER = 'other';
const UNKNOWN = 'unknown';

/** A panel's pixels: a common resolution is chosen, another one typed. */
export function ModelsResolution({ panel, onChange }: ModelsResolutionProps) {
  const t = useT();
  const common = panel && COMMON_PANELS.find((each) => panelText(each) === panelText(panel));
  const [isOther, setIsOther] = useState(Boolean(panel) && !common);
  const [typed, setTyped] = useState({
    width: String(panel?.widthPx ?? ''),
    height: String(panel?.heightPx ?? ''),
  });
  const chosen = isOther ? OTHER : panel ? panelText(panel) : UNKNOWN;

  function choose(next: string) {
    setIsOther(next === OTHER);
    if (next === OTHER) onChange(sizeOf(typed));
    else onChange(COMMON_PANELS.find((each) => panelText(each) === next) ?? null);
  }

  function type(part: Partial<typeof typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(sizeOf(next));
  }

  return (
    <>
      <Radio.Group
        aria-label={t('inspection.models.panel')}
        value={chosen}
        onChange={(event) => choose(String(event.target.value))}
        options={[
          ...COMMON_PANELS.map((each) => ({ value: panelText(each), label: panelText(each) })),
          { value: OTHER, label: t('inspection.models.otherPanel') },
          { value: UNKNOWN, label: t('inspection.models.panelUnknown') },
        ]}
      />
      {isOther && (
        <span className={styles.row}>
          {(['width', 'height'] as const).map((side) => (
            <Input
              key={side}
              aria-label={t(`inspection.models.${side}`)}
              inputMode="numeric"
              maxLength={5}
              status={readPx(typed[side]) === undefined ? 'error' : ''}
              style={{ width: 110 }}
              suffix="px"
              value={typed[side]}
              onChange={(event) => type({ [side]: event.target.value })}
            />
          ))}
        </span>
      )}
    </>
  );
}

function sizeOf({ width, height }: { readonly width: string; readonly height: string }): PanelSize | undefined {
  const widthPx = readPx(width);
  const heightPx = readPx(height);
  return widthPx && heightPx ? { widthPx, heightPx } : undefined;
}

function readPx(text: string): number | undefined {
  const read = readWhole(100, 20_000)(text);
  return 'value' in read ? read.value : undefined;
}
