import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Parcel } from '../../../shared/areas/returns/parcels.ts';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './returns.module.css';

interface ParcelPanelProps {
  readonly parcel: Parcel;
  readonly onClose: () => void;
}

/** An exception gets its confirmed list after all (R4.3.1.4): a list that is confirmed or on its way. */
export function AssignPanel({ parcel, onClose }: ParcelPanelProps) {
  const t = useT();
  const [listNumber, setListNumber] = useState<string>();
  const shipped = useQuery(orpc.returns.list.queryOptions({ input: { state: 'shipped', limit: 100 } }));
  const confirmed = useQuery(orpc.returns.list.queryOptions({ input: { state: 'confirmed', limit: 100 } }));
  const assign = useCommand(api.returns.parcels.assign, { onDone: onClose });
  const lists = [...(shipped.data?.rows ?? []), ...(confirmed.data?.rows ?? [])];
  return (
    <SidePanel
      title={t('returns.parcels.do.assign')}
      onClose={onClose}
      {...(listNumber ? { onSave: () => void assign.run({ id: parcel.id, listNumber }) } : {})}
      isSaving={assign.isRunning}
    >
      <Form.Item label={t('returns.fields.list')} htmlFor="assign-list" layout="vertical">
        <Select
          id="assign-list"
          aria-label={t('returns.fields.list')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          placeholder={t('returns.parcels.assignHint')}
          notFoundContent={t('returns.parcels.noList')}
          value={listNumber ?? null}
          onChange={setListNumber}
          options={lists.map((list) => ({
            value: list.number,
            label: `${list.number} ${list.stationName} ${t(`words.returnListState.${list.state}`)} ${list.waybill}`,
          }))}
        />
      </Form.Item>
    </SidePanel>
  );
}

/** An exception that stays one: sent back, or otherwise settled. */
export function SettlePanel({ parcel, onClose }: ParcelPanelProps) {
  const settle = useCommand(api.returns.parcels.settle, { onDone: onClose });
  return (
    <ReasonPanel
      name="settle"
      onClose={onClose}
      isSaving={settle.isRunning}
      onSave={(settlement) => void settle.run({ id: parcel.id, settlement })}
    />
  );
}

/** R4.3.2.2: the carrier will not sign for the damage, so the parcel is refused; the station gets a letter within one working day. */
export function RefusePanel({ parcel, onClose }: ParcelPanelProps) {
  const refuse = useCommand(api.returns.parcels.refuse, { onDone: onClose });
  return (
    <ReasonPanel
      name="refuse"
      onClose={onClose}
      isSaving={refuse.isRunning}
      onSave={(reason) => void refuse.run({ id: parcel.id, reason })}
    />
  );
}

function ReasonPanel({
  name,
  onClose,
  onSave,
  isSaving,
}: {
  readonly name: 'settle' | 'refuse';
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
  readonly isSaving: boolean;
}) {
  const t = useT();
  const [reason, setReason] = useState('');
  return (
    <SidePanel
      title={t(`returns.parcels.do.${name}`)}
      onClose={onClose}
      {...(reason.trim() === '' ? {} : { onSave: () => onSave(reason) })}
      isSaving={isSaving}
    >
      <p className={styles.quiet}>{t(`returns.parcels.why.${name}`)}</p>
      <Form.Item label={t(`returns.parcels.reason.${name}`)} htmlFor={`parcel-${name}`} layout="vertical">
        <Input.TextArea
          id={`parcel-${name}`}
          rows={3}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
    </SidePanel>
  );
}
