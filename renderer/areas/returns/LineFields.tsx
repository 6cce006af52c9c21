import { Checkbox, Form, Input, type InputRef, Radio } from 'antd';
import type { Ref } from 'react';
import { returnKinds } from '../../../shared/areas/returns/words.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';
import type { LineDraft } from './lineDraft.ts';
import styles from './returns.module.css';

export interface LineFieldsProps {
  readonly draft: LineDraft;
  readonly onChange: (draft: LineDraft) => void;
  /** Enter in the barcode field: look it up. */
  readonly onBarcode: (code: string) => void;
  readonly barcodeRef: Ref<InputRef>;
  readonly faultRef: Ref<InputRef>;
}

/** What a station says of one part that comes back. A part dead on arrival needs a written statement (R4.3.1.3). */
export function LineFields({ draft, onChange, onBarcode, barcodeRef, faultRef }: LineFieldsProps) {
  const t = useT();
  const isStaff = can(useMe(), 'signedIn');
  const set = <K extends keyof LineDraft>(key: K, value: LineDraft[K]) => onChange({ ...draft, [key]: value });
  return (
    <Form layout="vertical" component="div" requiredMark={false}>
      <Form.Item label={t('returns.fields.barcode')} htmlFor="line-barcode" extra={t('returns.line.barcodeHint')}>
        <Input
          id="line-barcode"
          ref={barcodeRef}
          maxLength={64}
          value={draft.barcode}
          onChange={(event) => set('barcode', event.target.value)}
          onPressEnter={() => draft.barcode.trim() !== '' && onBarcode(draft.barcode)}
        />
      </Form.Item>
      <Form.Item label={t('returns.fields.kind')}>
        <Radio.Group
          aria-label={t('returns.fields.kind')}
          value={draft.kind}
          onChange={(event) => set('kind', event.target.value as LineDraft['kind'])}
          options={returnKinds.map((kind) => ({ value: kind, label: t(`words.returnKind.${kind}`) }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item label={t('returns.fields.part')} htmlFor="line-part">
          {isStaff ? (
            <PartSelect
              id="line-part"
              label={t('returns.fields.part')}
              value={draft.partCode || undefined}
              onChange={(code) => set('partCode', code)}
            />
          ) : (
            <Input
              id="line-part"
              maxLength={40}
              value={draft.partCode}
              onChange={(event) => set('partCode', event.target.value)}
            />
          )}
        </Form.Item>
        <Form.Item label={t('returns.fields.qty')}>
          <QuantityField
            label={t('returns.fields.qty')}
            value={draft.qty}
            onChange={(qty) => set('qty', qty)}
            plausible={50}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.repairOrder')} htmlFor="line-order">
          <Input
            id="line-order"
            maxLength={40}
            value={draft.repairOrder}
            onChange={(event) => set('repairOrder', event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.machineSerial')} htmlFor="line-machine">
          <Input
            id="line-machine"
            data-scan="field"
            maxLength={40}
            value={draft.machineSerial}
            onChange={(event) => set('machineSerial', event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.fault')} htmlFor="line-fault">
          <Input
            id="line-fault"
            ref={faultRef}
            maxLength={60}
            disabled={draft.kind === 'unused'}
            value={draft.fault}
            onChange={(event) => set('fault', event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.engineer')} htmlFor="line-engineer">
          <Input
            id="line-engineer"
            maxLength={20}
            value={draft.engineer}
            onChange={(event) => set('engineer', event.target.value)}
          />
        </Form.Item>
      </div>
      {draft.kind === 'doa' && (
        <Form.Item
          label={t('returns.fields.statement')}
          htmlFor="line-statement"
          extra={t('returns.line.statementHint')}
        >
          <Input.TextArea
            id="line-statement"
            maxLength={300}
            rows={3}
            value={draft.statement}
            onChange={(event) => set('statement', event.target.value)}
          />
        </Form.Item>
      )}
      <Form.Item>
        <Checkbox checked={draft.isBatch} onChange={(event) => set('isBatch', event.target.checked)}>
          {t('returns.line.batch')}
        </Checkbox>
      </Form.Item>
    </Form>
  );
}
