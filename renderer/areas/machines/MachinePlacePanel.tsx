import { useQuery } from '@tanstack/react-query';
import { App, Form, Select } from 'antd';
import { useState } from 'react';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import type { MachinePanelProps } from './MachinePanels.tsx';

/** Where the machine stands from now on: scan the bin and it is done, or choose it. */
export function MachinePlacePanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const { message } = App.useApp();
  const [binCode, setBin] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const bins = useQuery(orpc.stock.bins.queryOptions());
  const place = useAnswer(api.machines.store.place);
  const ours = (bins.data ?? []).filter(({ use }) => use === 'returnMachine' || use === 'repair');

  async function put(code: string): Promise<ScanOutcome> {
    const answer = await place({ machineId: machine.id, binCode: code });
    if (answer.refusal) {
      setTrouble(answer.refusal.sentence);
      return { mark: 'bad', line: answer.refusal.sentence };
    }
    const line = t('machines.arrival.placed', { serial: machine.serial, bin: code });
    void message.success(line);
    onClose();
    return { mark: 'good', line };
  }

  useScan(async (text) => put(scannedText(text)));
  return (
    <SidePanel
      title={t('machines.store.place.title', { serial: machine.serial })}
      onClose={onClose}
      {...(binCode ? { onSave: () => void put(binCode) } : {})}
      saveText={t('machines.store.action.place')}
    >
      <p style={{ fontSize: 20, fontWeight: 600 }}>{t('machines.store.place.scan')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item
          label={t('machines.store.bin')}
          htmlFor="place-bin"
          {...(trouble ? { validateStatus: 'error', help: trouble } : {})}
        >
          <Select
            id="place-bin"
            aria-label={t('machines.store.bin')}
            showSearch
            placeholder={machine.binCode ?? t('machines.store.noBin')}
            value={binCode ?? null}
            onChange={(next: string) => {
              setBin(next);
              setTrouble(undefined);
            }}
            options={ours.map(({ code, use }) => ({ value: code, label: `${code} ${t(`words.binUse.${use}`)}` }))}
          />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}
