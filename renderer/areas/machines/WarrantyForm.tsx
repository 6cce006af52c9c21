import { Checkbox, Form, Input, InputNumber } from 'antd';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { MachineDayField } from './MachineDayField.tsx';
import styles from './warranty.module.css';
import type { WarrantyDraft } from './warrantyDraft.ts';

export interface WarrantyFormProps {
  readonly draft: WarrantyDraft;
  readonly onChange: (change: Partial<WarrantyDraft>) => void;
}

/** The facts of a claim, in the order in which they are asked on the telephone. */
export function WarrantyForm({ draft, onChange }: WarrantyFormProps) {
  const t = useT();
  const isAmount = draft.invoice.trim() === '' || parseYuan(draft.invoice) !== undefined;
  return (
    <Form layout="vertical" component="div" requiredMark={false} className={styles.form ?? ''}>
      <h2 className={styles.part}>{t('machines.warranty.days')}</h2>
      <div className={styles.fields}>
        {DAYS.map((name) => (
          <Form.Item
            key={name}
            label={t(`machines.warranty.field.${name}`)}
            htmlFor={`warranty-${name}`}
            extra={t(`machines.warranty.fieldHint.${name}`)}
          >
            <MachineDayField
              id={`warranty-${name}`}
              label={t(`machines.warranty.field.${name}`)}
              value={draft[name]}
              onChange={(day) => onChange({ [name]: day })}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('machines.warranty.field.claimDay')} htmlFor="warranty-claimDay">
          <DayField
            id="warranty-claimDay"
            label={t('machines.warranty.field.claimDay')}
            value={draft.claimDay}
            onChange={(claimDay) => onChange({ claimDay })}
          />
        </Form.Item>
        <Form.Item label={t('machines.warranty.field.warrantyMonths')} htmlFor="warranty-warrantyMonths">
          <InputNumber
            id="warranty-warrantyMonths"
            min={1}
            max={120}
            precision={0}
            style={{ width: '100%' }}
            value={draft.warrantyMonths}
            onChange={(warrantyMonths) => onChange({ warrantyMonths })}
          />
        </Form.Item>
        <Form.Item
          label={t('machines.warranty.field.invoice')}
          htmlFor="warranty-invoice"
          {...(isAmount ? {} : { validateStatus: 'error', help: t('machines.store.yuanFormat') })}
        >
          <Input
            id="warranty-invoice"
            prefix="¥"
            inputMode="decimal"
            autoComplete="off"
            value={draft.invoice}
            onChange={(event) => onChange({ invoice: event.target.value })}
          />
        </Form.Item>
      </div>
      <h2 className={styles.part}>{t('machines.warranty.fault')}</h2>
      <Flags names={['isPerformanceFault', 'isStillFaulty']} draft={draft} onChange={onChange} />
      <div className={styles.numbers}>
        {NUMBERS.map(({ name, most }) => (
          <Form.Item key={name} label={t(`machines.warranty.field.${name}`)} htmlFor={`warranty-${name}`}>
            <InputNumber
              id={`warranty-${name}`}
              min={0}
              max={most}
              precision={0}
              style={{ width: '100%' }}
              value={draft[name]}
              onChange={(value) => onChange({ [name]: value })}
            />
          </Form.Item>
        ))}
      </div>
      <h2 className={styles.part}>{t('machines.warranty.exchange')}</h2>
      <Flags names={['isSameModelThere', 'refusesSameModel', 'takesOtherModel']} draft={draft} onChange={onChange} />
    </Form>
  );
}

type Flag = 'isPerformanceFault' | 'isStillFaulty' | 'isSameModelThere' | 'refusesSameModel' | 'takesOtherModel';

function Flags({ names, draft, onChange }: WarrantyFormProps & { readonly names: readonly Flag[] }) {
  const t = useT();
  return (
    <div className={styles.flags}>
      {names.map((name) => (
        <Checkbox key={name} checked={draft[name]} onChange={(event) => onChange({ [name]: event.target.checked })}>
          {t(`machines.warranty.field.${name}`)}
        </Checkbox>
      ))}
    </div>
  );
}

const DAYS = ['soldDay', 'madeDay', 'exchangedDay'] as const;

const NUMBERS = [
  { name: 'repairs', most: 99 },
  { name: 'daysInRepair', most: 3_650 },
  { name: 'daysWithoutParts', most: 3_650 },
  { name: 'daysByRepairer', most: 3_650 },
] as const;
