import { Button, Radio } from 'antd';
import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { checkStates } from '../../../shared/areas/inspection/words.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';
import type { TryOutState } from './useTryOut.ts';

export interface TryOutChecksProps {
  readonly standard: StandardDocument;
  readonly state: TryOutState;
  readonly judgement: Judgement;
}

/** The checks of the tried set: none is ticked before somebody ticks it. */
export function TryOutChecks({ standard, state, judgement }: TryOutChecksProps) {
  const t = useT();
  const [language] = useLanguage();
  const lines = judgement.lines.filter(({ kind }) => kind === 'check');
  return (
    <>
      <Button
        size="small"
        disabled={lines.every((line) => line.state !== 'notMeasured')}
        onClick={state.passRest}
        style={{ marginBottom: 6 }}
      >
        {t('inspection.standards.tryOut.passRest')}
      </Button>
      {lines.map((line) => {
        const item = standard.items.find(({ id }) => id === line.itemId);
        if (item?.kind !== 'check') return null;
        const name = [inLanguage(item.text, language), line.accessory].filter(Boolean).join(' · ');
        return (
          <div key={line.key} className={styles.checkRow}>
            <span>{name}</span>
            <Radio.Group
              aria-label={name}
              size="small"
              optionType="button"
              buttonStyle="solid"
              value={state.record.checks[line.key]?.state ?? null}
              onChange={(event) => {
                const said = checkStates.find((each) => each === event.target.value);
                // The judge takes no "not applicable" without a reason; here nobody reads it.
                if (said) state.say(line.key, { state: said, reason: said === 'pass' ? '' : name.slice(0, 100) });
              }}
              options={checkStates
                .filter((each) => each !== 'notApplicable' || item.mayBeNotApplicable)
                .map((each) => ({ value: each, label: t(`words.checkState.${each}`) }))}
            />
          </div>
        );
      })}
    </>
  );
}
