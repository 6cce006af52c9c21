import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { formatYuan, parseYuan } from '../../../shared/kernel/money.ts';
import { api, orpc } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

/** R2.4.4: carrier and waybill, from which on it is tracked until it arrives; until then they may be put right. */
export function RmaShipPanel({ rma, onClose }: { readonly rma: Rma; readonly onClose: () => void }) {
  const t = useT();
  const isStaff = can(useMe(), 'signedIn');
  const carriers = useQuery({
    ...orpc.catalog.carriers.list.queryOptions({ input: { limit: 100 } }),
    enabled: isStaff,
  });
  const isCorrection = rma.state === 'shipped';
  const [carrier, setCarrier] = useState(rma.carrier);
  const [waybill, setWaybill] = useState(rma.waybill);
  const [freight, setFreight] = useState(isCorrection ? formatYuan(rma.freightFen) : '');
  const [shippedDay, setShippedDay] = useState(rma.shippedDay ?? today());
  const ship = useRmaCommand(api.machines.rmas.ship, onClose);
  const freightFen = parseYuan(freight);
  const isReady = carrier.trim() !== '' && waybill.trim() !== '' && freightFen !== undefined;

  function run() {
    if (freightFen !== undefined) void ship.run({ id: rma.id, carrier, waybill, freightFen, shippedDay });
  }

  return (
    <SidePanel
      title={`${isCorrection ? t('machines.rmas.steps.ship.correct') : t('words.rmaAction.ship')} ${rma.number}`}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      saveText={isCorrection ? t('machines.rmas.steps.ship.correctRun') : t('words.rmaAction.ship')}
      isSaving={ship.isRunning}
    >
      <p className={styles.quiet}>
        {t(isCorrection ? 'machines.rmas.steps.ship.correctHint' : 'machines.rmas.steps.ship.hint')}
      </p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div data-form="rma">
          <Form.Item
            label={t('machines.rmas.steps.ship.waybill')}
            htmlFor="rma-waybill"
            extra={t('machines.rmas.steps.ship.waybillHint')}
          >
            <Input
              id="rma-waybill"
              data-scan="field"
              maxLength={40}
              style={{ fontFamily: 'var(--mono)' }}
              value={waybill}
              onChange={(event) => setWaybill(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('machines.rmas.steps.ship.carrier')} htmlFor="rma-carrier">
            <SuggestField
              id="rma-carrier"
              value={carrier}
              onChange={(next: string) => setCarrier(next)}
              words={(carriers.data?.rows ?? []).map((each) => each.name)}
            />
          </Form.Item>
          <RmaTextField
            name="freight"
            label={t('machines.rmas.steps.ship.freight')}
            maxLength={12}
            trouble={
              freight !== '' && freightFen === undefined ? t('machines.rmas.steps.ship.freightFormat') : undefined
            }
            value={freight}
            onChange={setFreight}
          />
          <Form.Item label={t('machines.rmas.steps.ship.day')} htmlFor="rma-shipped">
            <DayField
              id="rma-shipped"
              label={t('machines.rmas.steps.ship.day')}
              value={shippedDay}
              onChange={setShippedDay}
            />
          </Form.Item>
        </div>
      </Form>
    </SidePanel>
  );
}
