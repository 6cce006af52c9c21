import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { RmaPanel } from './rmaPanel.ts';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

type Difference = Rma['differences'][number];

const SETTLERS: readonly Role[] = ['keeper', 'afterSalesManager'];

/** R2.3.1: what was authorised and what came; each difference is a case until somebody has settled it. */
export function RmaDifferences({ rma, onPanel }: { readonly rma: Rma; readonly onPanel: (panel: RmaPanel) => void }) {
  const t = useT();
  const maySettle = can(useMe(), SETTLERS);
  const first = maySettle ? rma.differences.find(isOpen) : undefined;
  const settle = (difference: Difference) => onPanel({ kind: 'settle', differenceId: difference.id });
  useKeys({ d: first && (() => settle(first)) }, { d: t('machines.rmas.steps.differences.settle') });
  return (
    <Section title={t('machines.rmas.steps.differences.title')}>
      <p className={styles.quiet}>{t('machines.rmas.steps.differences.hint')}</p>
      <ul className={styles.list}>
        {rma.differences.map((difference) => (
          <li key={difference.id}>
            <StateMark mark={isOpen(difference) ? 'bad' : 'good'}>
              {t(`words.rmaDifference.${difference.kind}`)}
            </StateMark>{' '}
            <Code>{difference.serial}</Code>{' '}
            <span className={styles.quiet}>
              <MomentText at={difference.at} />
            </span>{' '}
            {isOpen(difference)
              ? t('machines.rmas.steps.differences.open')
              : t('machines.rmas.steps.differences.settled', {
                  by: difference.settledBy ?? '',
                  settlement: difference.settlement,
                })}{' '}
            {isOpen(difference) && maySettle && (
              <Button size="small" onClick={() => settle(difference)}>
                {difference === first && <KeyCap name="d" />} {t('machines.rmas.steps.differences.settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How one difference was settled, in a sentence. */
export function RmaSettlePanel({
  difference,
  onClose,
}: {
  readonly difference: Difference;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [settlement, setSettlement] = useState('');
  const settle = useRmaCommand(api.machines.rmas.settleDifference, onClose);
  return (
    <SidePanel
      title={t('machines.rmas.steps.differences.settle')}
      onClose={onClose}
      {...(settlement.trim() === ''
        ? {}
        : { onSave: () => void settle.run({ differenceId: difference.id, settlement }) })}
      isSaving={settle.isRunning}
    >
      <p>
        {t('machines.rmas.steps.differences.what', {
          kind: t(`words.rmaDifference.${difference.kind}`),
          serial: difference.serial,
        })}
      </p>
      <Form.Item label={t('machines.rmas.steps.differences.settlement')} htmlFor="rma-settlement" layout="vertical">
        <Input.TextArea
          id="rma-settlement"
          rows={3}
          maxLength={120}
          value={settlement}
          onChange={(event) => setSettlement(event.target.value)}
        />
      </Form.Item>
    </SidePanel>
  );
}

function isOpen(difference: Difference): boolean {
  return difference.settledBy === null;
}
