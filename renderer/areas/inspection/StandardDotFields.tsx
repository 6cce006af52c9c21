import { Select } from 'antd';
import type { DotSelection, StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { dotColours, dotTypes } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { StandardWholeField } from './StandardFields.tsx';

export interface DotFieldsProps {
  readonly of: DotSelection;
  readonly draft: StandardDocument;
  readonly hasWeight?: boolean;
  readonly onChange: (next: DotSelection) => void;
}

/** Which dots a rule looks at. No colour chosen means every colour, no zone the whole screen. */
export function StandardDotFields({ of, draft, hasWeight = false, onChange }: DotFieldsProps) {
  const t = useT();
  const { types, weight } = of;
  const put = (change: Partial<DotSelection>) => {
    const { colours, zone } = { ...of, ...change };
    onChange({
      types: change.types ?? types,
      weight: change.weight ?? weight,
      ...(colours && colours.length > 0 ? { colours } : {}),
      ...(zone ? { zone } : {}),
    });
  };
  return (
    <>
      <Select
        mode="multiple"
        aria-label={t('inspection.standards.edit.types')}
        status={types.length === 0 ? 'error' : ''}
        style={{ minWidth: 190 }}
        placeholder={t('inspection.standards.edit.types')}
        value={types}
        onChange={(next) => put({ types: next })}
        options={dotTypes.map((each) => ({ value: each, label: t(`inspection.standards.dotType.${each}`) }))}
      />
      <Select
        mode="multiple"
        aria-label={t('inspection.standards.edit.colours')}
        style={{ minWidth: 120 }}
        placeholder={t('inspection.standards.edit.anyColour')}
        value={of.colours ?? []}
        onChange={(next) => put({ colours: next })}
        options={dotColours.map((each) => ({ value: each, label: t(`words.dotColour.${each}`) }))}
      />
      {(draft.zones.length > 0 || of.zone !== undefined) && (
        <Select
          aria-label={t('inspection.standards.edit.zone')}
          style={{ width: 110 }}
          value={of.zone ?? ''}
          onChange={(zone) => put({ zone })}
          options={[
            { value: '', label: t('inspection.standards.edit.wholeScreen') },
            ...draft.zones.map(({ id }) => ({ value: id, label: t('inspection.standards.rule.zone', { zone: id }) })),
          ]}
        />
      )}
      {hasWeight && (
        <>
          {t('inspection.standards.edit.weight')}
          <StandardWholeField
            label={t('inspection.standards.edit.weight')}
            value={weight}
            min={1}
            max={10}
            onChange={(next) => put({ weight: next })}
          />
        </>
      )}
    </>
  );
}
