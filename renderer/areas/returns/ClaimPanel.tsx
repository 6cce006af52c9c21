import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { type ClaimKind, claimKinds } from '../../../shared/areas/returns/words.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { PhotoField } from '../../ui/PhotoField.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { confirmedLines } from './lines.ts';
import styles from './returns.module.css';
import { useReturnList } from './useReturnList.ts';

export interface ClaimPanelProps {
  readonly parcel: { readonly id: string; readonly listId: string | null };
  /** The line that it is about; undefined for the parcel as a whole, or to be chosen. */
  readonly line: ReturnLine | undefined;
  readonly onClose: () => void;
}

/** R4.3.2.2: damage or shortage found at signing. The carrier's person signs a statement, or the parcel is refused. */
export function ClaimPanel({ parcel, line, onClose }: ClaimPanelProps) {
  const t = useT();
  const go = useGo();
  const { list } = useReturnList(parcel.listId ?? '');
  const lines = list ? confirmedLines(list) : line ? [line] : [];
  const missing = line ? line.qty - (line.counted ?? line.qty) : 0;
  const [lineId, setLine] = useState<string | null>(line?.id ?? null);
  const [kind, setKind] = useState<ClaimKind | undefined>(missing > 0 ? 'shortage' : undefined);
  const [qty, setQty] = useState(String(Math.max(1, missing)));
  const [loss, setLoss] = useState('');
  const [isCarrierSigning, setSigning] = useState<boolean>();
  const [carrierPerson, setPerson] = useState('');
  const [carrierStatement, setStatement] = useState('');
  const found = useQuery(orpc.returns.parcels.get.queryOptions({ input: { id: parcel.id } }));
  const addPhoto = useCommand(api.returns.parcels.addPhoto);
  const open = useCommand(api.returns.claims.open, { onDone: (claim) => go(pathOf('/returns/claims', claim.id)) });
  const pieces = parseQuantity(qty);
  const isReady =
    kind !== undefined && pieces !== undefined && pieces > 0 && loss.trim() !== '' && isCarrierSigning !== undefined;

  function run() {
    if (kind === undefined || pieces === undefined || isCarrierSigning === undefined) return;
    void open.run({
      parcelId: parcel.id,
      lineId,
      kind,
      qty: pieces,
      loss,
      isCarrierSigning,
      carrierPerson,
      carrierStatement,
    });
  }

  return (
    <SidePanel
      title={t('returns.parcels.do.claim')}
      width={520}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      saveText={t('returns.claims.open')}
      isSaving={open.isRunning}
    >
      <p className={styles.quiet}>{t('returns.claims.openHint')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item label={t('returns.claims.loss')} htmlFor="claim-loss">
          <Input.TextArea
            id="claim-loss"
            rows={2}
            maxLength={200}
            placeholder={t('returns.claims.lossHint')}
            value={loss}
            onChange={(event) => setLoss(event.target.value)}
          />
        </Form.Item>
        <Form.Item>
          <PhotoField
            label={t('returns.parcels.photo')}
            photos={found.data?.photos ?? []}
            load={(hash) => api.returns.photo({ hash })}
            onFile={async (file) => {
              await addPhoto.run({ id: parcel.id, file });
            }}
            isBusy={addPhoto.isRunning}
            isRequired
          />
        </Form.Item>
        <Form.Item label={t('returns.claims.line')} htmlFor="claim-line">
          <Select
            id="claim-line"
            aria-label={t('returns.claims.line')}
            allowClear
            style={{ width: '100%' }}
            placeholder={t('returns.claims.wholeParcel')}
            value={lineId}
            onChange={(id: string | undefined) => setLine(id ?? null)}
            options={lines.map((each) => ({
              value: each.id as string,
              label: `${each.lineNo}. ${each.partCode} ${each.partName} ${each.barcode}`,
            }))}
          />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item label={t('returns.claims.kind')}>
            <Radio.Group
              aria-label={t('returns.claims.kind')}
              value={kind ?? null}
              onChange={(event) => setKind(event.target.value as ClaimKind)}
              options={claimKinds.map((each) => ({ value: each, label: t(`words.claimKind.${each}`) }))}
            />
          </Form.Item>
          <Form.Item label={t('returns.fields.qty')}>
            <QuantityField label={t('returns.fields.qty')} value={qty} onChange={setQty} plausible={50} />
          </Form.Item>
        </div>
        <Form.Item label={t('returns.claims.signing')}>
          <Radio.Group
            aria-label={t('returns.claims.signing')}
            value={isCarrierSigning ?? null}
            onChange={(event) => setSigning(event.target.value as boolean)}
            options={[
              { value: true, label: t('returns.claims.signs') },
              { value: false, label: t('returns.claims.refusesToSign') },
            ]}
          />
        </Form.Item>
        {isCarrierSigning === false && <p role="status">{t('returns.claims.refuseHint')}</p>}
        {isCarrierSigning && (
          <>
            <Form.Item label={t('returns.claims.person')} htmlFor="claim-person">
              <Input
                id="claim-person"
                maxLength={40}
                value={carrierPerson}
                onChange={(event) => setPerson(event.target.value)}
              />
            </Form.Item>
            <Form.Item label={t('returns.claims.statement')} htmlFor="claim-statement">
              <Input.TextArea
                id="claim-statement"
                rows={3}
                maxLength={300}
                value={carrierStatement}
                onChange={(event) => setStatement(event.target.value)}
              />
            </Form.Item>
          </>
        )}
      </Form>
    </SidePanel>
  );
}
