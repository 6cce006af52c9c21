import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api, orpc } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import styles from './returns.module.css';
import { useListCommand } from './useReturnList.ts';

/** R4.3.2.3: the shipping data, reported within a day; freight is on the company (R4.3.2.5) and is put on file. */
export function ShipPanel({ list, onClose }: { readonly list: ReturnList; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const isStaff = can(useMe(), 'signedIn');
  const carriers = useQuery({
    ...orpc.catalog.carriers.list.queryOptions({ input: { limit: 100 } }),
    enabled: isStaff,
  });
  const [carrier, setCarrier] = useState('');
  const [waybill, setWaybill] = useState('');
  const [packages, setPackages] = useState<number | null>(1);
  const [freight, setFreight] = useState('');
  const [shippedDay, setShippedDay] = useState(today());
  const ship = useListCommand(api.returns.ship, (shipped) => {
    void message.success(t('returns.ship.done', { number: shipped.number, waybill: shipped.waybill }));
    onClose();
  });
  const freightFen = parseYuan(freight);
  const isReady = carrier.trim() !== '' && waybill.trim() !== '' && packages !== null && freightFen !== undefined;

  function run() {
    if (packages === null || freightFen === undefined) return;
    void ship.run({ id: list.id, carrier, waybill, packages, freightFen, shippedDay });
  }

  return (
    <SidePanel
      title={t('returns.ship.title', { number: list.number })}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      saveText={t('returns.ship.run')}
      isSaving={ship.isRunning}
    >
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item label={t('returns.fields.waybill')} htmlFor="ship-waybill" extra={t('returns.ship.waybillHint')}>
          <Input
            id="ship-waybill"
            data-scan="field"
            maxLength={40}
            value={waybill}
            onChange={(event) => setWaybill(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.carrier')} htmlFor="ship-carrier">
          <SuggestField
            id="ship-carrier"
            value={carrier}
            onChange={(next: string) => setCarrier(next)}
            words={(carriers.data?.rows ?? []).map((each) => each.name)}
          />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item label={t('returns.fields.packages')} htmlFor="ship-packages">
            <InputNumber
              id="ship-packages"
              min={1}
              max={999}
              precision={0}
              value={packages}
              onChange={setPackages}
              style={{ width: '100%' }}
            />
          </Form.Item>
          <Form.Item
            label={t('returns.fields.freight')}
            htmlFor="ship-freight"
            {...(freight !== '' && freightFen === undefined
              ? { validateStatus: 'error', help: t('returns.ship.freightFormat') }
              : {})}
          >
            <Input id="ship-freight" value={freight} onChange={(event) => setFreight(event.target.value)} />
          </Form.Item>
        </div>
        <Form.Item label={t('returns.fields.shippedDay')} htmlFor="ship-day" extra={t('returns.ship.dayHint')}>
          <DayField id="ship-day" label={t('returns.fields.shippedDay')} value={shippedDay} onChange={setShippedDay} />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}
