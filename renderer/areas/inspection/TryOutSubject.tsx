import { Input, Select } from 'antd';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import styles from './standards.module.css';
import { COMMON_PANELS, panelText } from './standardWords.ts';
import type { TryOutState } from './useTryOut.ts';

export interface TryOutSubjectProps {
  readonly standard: StandardDocument;
  readonly state: TryOutState;
  readonly hasSize: boolean;
  readonly hasPanel: boolean;
}

/** The set that is tried: its size and its panel's resolution, as far as the standard asks for them. */
export function TryOutSubject({ state, hasSize, hasPanel }: TryOutSubjectProps) {
  const t = useT();
  return (
    <div className={styles.row}>
      {hasSize && (
        <>
          {t('inspection.standards.tryOut.size')}
          <Input
            aria-label={t('inspection.standards.tryOut.size')}
            inputMode="decimal"
            maxLength={6}
            status={state.sizeTenthInch === undefined ? 'error' : ''}
            style={{ width: 76, textAlign: 'right' }}
            suffix="″"
            value={state.inches}
            onChange={(event) => state.setInches(event.target.value)}
          />
        </>
      )}
      {hasPanel && (
        <>
          {t('inspection.standards.tryOut.panel')}
          <Select
            aria-label={t('inspection.standards.tryOut.panel')}
            style={{ width: 120 }}
            value={panelText(state.panel)}
            onChange={(text: string) => {
              const panel = COMMON_PANELS.find((each) => panelText(each) === text);
              if (panel) state.setPanel(panel);
            }}
            options={COMMON_PANELS.map((each) => ({ value: panelText(each), label: panelText(each) }))}
          />
        </>
      )}
    </div>
  );
}
