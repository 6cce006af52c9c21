import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import styles from './issuing.module.css';

/** A parcel as it is being typed. */
export interface ParcelDraft {
  readonly carrier: string;
  readonly waybill: string;
  readonly packages: string;
  readonly freight: string;
}

export interface ParcelFormProps {
  readonly draft: ParcelDraft;
  readonly onChange: (draft: ParcelDraft) => void;
  /** Enter in the last field. */
  readonly onEnter: () => void;
}

export const CARRIER_ID = 'parcel-carrier';
export const FREIGHT_ID = 'parcel-freight';

/** More packages than this in one shipment is asked back. */
const PLAUSIBLE_PACKAGES = 20;

/** Carrier, waybill, how many packages, and the freight that the company pays (R4.3.2.5). */
export function ParcelForm({ draft, onChange, onEnter }: ParcelFormProps) {
  const t = useT();
  const carriers = useQuery(orpc.catalog.carriers.list.queryOptions({ input: { limit: 100 } }));
  const isFreightWrong = draft.freight.trim() !== '' && parseYuan(draft.freight) === undefined;
  return (
    <Form layout="vertical" component="div" className={styles.parcel ?? ''}>
      <Form.Item label={t('issuing.ship.carrier')} htmlFor={CARRIER_ID} required>
        <SuggestField
          id={CARRIER_ID}
          value={draft.carrier}
          maxLength={40}
          defaultActiveFirstOption
          onChange={(carrier: string) => onChange({ ...draft, carrier })}
          words={(carriers.data?.rows ?? []).map((carrier) => carrier.name)}
        />
      </Form.Item>
      <Form.Item label={t('issuing.ship.waybill')} htmlFor="parcel-waybill" required>
        <Input
          id="parcel-waybill"
          maxLength={40}
          data-scan="field"
          style={{ fontFamily: 'var(--mono)' }}
          value={draft.waybill}
          onChange={(event) => onChange({ ...draft, waybill: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('issuing.ship.packages')} required>
        <QuantityField
          label={t('issuing.ship.packages')}
          plausible={PLAUSIBLE_PACKAGES}
          value={draft.packages}
          onChange={(packages) => onChange({ ...draft, packages })}
        />
      </Form.Item>
      <Form.Item
        label={t('issuing.ship.freight')}
        htmlFor={FREIGHT_ID}
        extra={t('issuing.ship.freightHint')}
        required
        {...(isFreightWrong ? { validateStatus: 'error' as const } : {})}
      >
        <Input
          id={FREIGHT_ID}
          inputMode="decimal"
          maxLength={12}
          style={{ textAlign: 'right', width: 120 }}
          value={draft.freight}
          onChange={(event) => onChange({ ...draft, freight: event.target.value })}
          onPressEnter={(event) => !event.nativeEvent.isComposing && onEnter()}
        />
      </Form.Item>
    </Form>
  );
}
