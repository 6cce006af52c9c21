import type { InputRef } from 'antd';
import { type Ref, useRef, useState } from 'react';
import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { plausibleCount } from './lines.ts';

export interface LotCountProps {
  readonly line: DeliveryLine;
  readonly field: Ref<InputRef>;
  readonly onCount: (line: DeliveryLine, counted: number, damaged: number) => Promise<void>;
}

/** Counted and damaged pieces of a lot line. Nothing stands there beforehand, and a blank is never a zero. */
export function LotCount({ line, field, onCount }: LotCountProps) {
  const t = useT();
  const [counted, setCounted] = useState('');
  const [damaged, setDamaged] = useState('');
  const damagedField = useRef<InputRef>(null);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, marginTop: 8 }}>
      <span>
        {t('receiving.count.counted')}{' '}
        <QuantityField
          ref={field}
          label={`${t('receiving.count.counted')} ${line.partCode}`}
          size="large"
          value={counted}
          onChange={setCounted}
          plausible={plausibleCount(line)}
          onEnter={() => damagedField.current?.focus()}
        />
      </span>
      <span>
        {t('receiving.count.ofThemDamaged')}{' '}
        <QuantityField
          ref={damagedField}
          label={`${t('receiving.count.damaged')} ${line.partCode}`}
          size="large"
          value={damaged}
          onChange={setDamaged}
          onEnter={(pieces) => {
            const all = parseQuantity(counted);
            if (all !== undefined) void onCount(line, all, pieces);
          }}
        />
      </span>
    </div>
  );
}
