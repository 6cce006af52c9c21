import { Alert, Form, Radio } from 'antd';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';
import type { MachinePanelProps } from './MachinePanels.tsx';
import { RepairOlderStop } from './RepairOlderStop.tsx';
import styles from './store.module.css';
import { type HeldInBin, useRepairPart } from './useRepairPart.ts';

/** Parts into the machine, one after the other; the panel stays open until Esc. */
export function RepairPartPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const using = useRepairPart(machine);
  const { partCode, binCode, qty, older, said } = using;
  const pieces = parseQuantity(qty) ?? 0;
  const held = using.bins.find((each) => each.binCode === binCode)?.qty ?? 0;
  const isReady = !older && partCode !== undefined && binCode !== undefined && pieces > 0;
  return (
    <SidePanel
      title={t('machines.store.repair.use', { serial: machine.serial })}
      onClose={onClose}
      {...(isReady ? { onSave: () => using.takeLot(pieces) } : {})}
      saveText={t('machines.store.action.useParts')}
      width={560}
    >
      {older ? (
        <RepairOlderStop older={older} onGoOn={using.goOn} />
      ) : (
        <>
          <p style={{ fontSize: 20, fontWeight: 600 }}>{t('machines.store.repair.scanPart')}</p>
          {said && <Alert showIcon type={TYPES[said.mark]} title={said.line} style={{ marginBottom: 12 }} />}
          <Form layout="vertical" component="div" requiredMark={false}>
            <Form.Item label={t('machines.store.repair.part')} htmlFor="use-part">
              <PartSelect
                id="use-part"
                label={t('machines.store.repair.part')}
                value={partCode}
                onChange={using.choosePart}
              />
            </Form.Item>
            {using.isUnitPart && <p>{t('machines.store.repair.unitHint')}</p>}
            {partCode && !using.isUnitPart && (
              <>
                <Bins bins={using.bins} value={binCode} onChange={using.setBin} />
                <Form.Item label={t('machines.store.repair.qty')}>
                  <QuantityField
                    label={t('machines.store.repair.qty')}
                    value={qty}
                    onChange={using.setQty}
                    plausible={held}
                    onEnter={(entered) => isReady && using.takeLot(entered)}
                  />
                </Form.Item>
              </>
            )}
          </Form>
        </>
      )}
    </SidePanel>
  );
}

interface BinsProps {
  readonly bins: readonly HeldInBin[];
  readonly value: string | undefined;
  readonly onChange: (binCode: string) => void;
}

/** Where the part lies, oldest first; a scanned bin chooses as well. */
function Bins({ bins, value, onChange }: BinsProps) {
  const t = useT();
  if (bins.length === 0) return <p>{t('machines.store.repair.notHeld')}</p>;
  return (
    <Form.Item label={t('machines.store.repair.bins')}>
      <Radio.Group
        aria-label={t('machines.store.repair.bins')}
        className={styles.choices ?? ''}
        value={value ?? null}
        onChange={(event) => onChange(event.target.value)}
      >
        {bins.map((bin) => (
          <Radio key={bin.binCode} value={bin.binCode}>
            <Code>{bin.binCode}</Code> · <DayText day={bin.receivedDay} /> · {bin.qty} {bin.unitName}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

const TYPES = { good: 'success', ask: 'warning', bad: 'error' } as const;
