import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../shared/areas/loans/shapes.ts';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ClockLines } from '../clocks/ClockLines.tsx';
import { deciders } from './access.ts';
import { Facts } from './Facts.tsx';

/** One owed part: the repair it comes from, its deadline, and the waiver that a manager may sign. */
export function OwedPanel({ owed, onClose }: { readonly owed: Obligation; readonly onClose: () => void }) {
  const t = useT();
  const mayWaive = can(useMe(), deciders) && owed.closing === null;
  return (
    <SidePanel
      title={t('loans.owed.panelTitle', { number: owed.number, part: owed.partCode })}
      width={560}
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('loans.fields.station'), `${owed.stationCode} ${owed.stationName}`],
          [t('loans.fields.part'), `${owed.partCode} ${owed.partName}`],
          [t('loans.owed.openQty'), `${owed.openQty} / ${owed.qty} ${owed.unitName}`],
          [t('loans.owed.oldBarcode'), <Code key="old">{owed.oldBarcode || t('loans.owed.noBarcode')}</Code>],
          [t('loans.owed.newBarcode'), owed.newBarcode && <Code>{owed.newBarcode}</Code>],
          [t('loans.fields.repairOrder'), <Code key="order">{owed.repairOrder}</Code>],
          [t('loans.owed.machine'), owed.machineSerial && <Code>{owed.machineSerial}</Code>],
          [t('loans.owed.repairedDay'), <DayText key="day" day={owed.repairedDay} />],
          [
            t('loans.owed.closing'),
            owed.closing && `${t(`words.obligationClosing.${owed.closing}`)} ${owed.closingNumber}`,
          ],
          [t('loans.owed.waiveReason'), owed.waiverReason],
        ]}
      />
      <Section title={t('loans.fields.clocks')}>
        <ClockLines clocks={owed.clocks} />
      </Section>
      {mayWaive && <Waiver owed={owed} onDone={onClose} />}
    </SidePanel>
  );
}

function Waiver({ owed, onDone }: { readonly owed: Obligation; readonly onDone: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const waive = useCommand(api.loans.waive, {
    onDone: () => {
      void message.success(t('loans.owed.waived', { number: owed.number }));
      onDone();
    },
  });
  return (
    <Section title={t('loans.owed.waive')}>
      <p style={{ color: 'var(--quiet)' }}>{t('loans.owed.waiveHint')}</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Input
          aria-label={t('loans.owed.waiveReason')}
          placeholder={t('loans.owed.waiveReason')}
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          danger
          disabled={reason.trim() === ''}
          loading={waive.isRunning}
          onClick={() => void waive.run({ id: owed.id, reason })}
        >
          {t('loans.owed.waive')}
        </Button>
      </div>
    </Section>
  );
}
