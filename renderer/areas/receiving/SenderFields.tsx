import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';

export interface SenderValues {
  readonly carrier: string;
  readonly sender: string;
}

/** Who brought the delivery and who sent it (R4.6.1.2: both stay on file when it is refused). */
export function SenderFields({
  value,
  onChange,
}: {
  readonly value: SenderValues;
  readonly onChange: (value: SenderValues) => void;
}) {
  const t = useT();
  const carriers = useQuery(orpc.catalog.carriers.list.queryOptions({ input: { limit: 100 } }));
  return (
    <>
      <Form.Item label={t('receiving.fields.sender')} htmlFor="delivery-sender">
        <Input
          id="delivery-sender"
          maxLength={60}
          value={value.sender}
          placeholder={t('receiving.new.senderHint')}
          onChange={(event) => onChange({ ...value, sender: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('receiving.fields.carrier')} htmlFor="delivery-carrier">
        <SuggestField
          id="delivery-carrier"
          value={value.carrier}
          onChange={(carrier: string) => onChange({ ...value, carrier })}
          words={(carriers.data?.rows ?? []).map((carrier) => carrier.name)}
        />
      </Form.Item>
    </>
  );
}
