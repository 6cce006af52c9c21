import { useQuery } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

/** S4-4.2(5): the clause says "depreciation" and no rate; the house's own is set here. */
export function WarrantyRatePanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const present = useQuery(orpc.machines.depreciation.queryOptions());
  const [typed, setTyped] = useState<string>();
  const save = useCommand(api.machines.setDepreciation, {
    onDone: ({ depreciationBp }) => {
      void message.success(t('machines.warranty.rateSet', { percent: percentOf(depreciationBp) }));
      onClose();
    },
  });
  const value = typed ?? (present.data ? percentOf(present.data.depreciationBp) : '');
  const depreciationBp = basisPoints(value);
  return (
    <SidePanel
      title={t('machines.warranty.rate')}
      onClose={onClose}
      {...(depreciationBp === undefined ? {} : { onSave: () => void save.run({ depreciationBp }) })}
      isSaving={save.isRunning}
    >
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item
          label={t('machines.warranty.rateADay')}
          htmlFor="warranty-rate"
          extra={t('machines.warranty.rateRule')}
          {...(value !== '' && depreciationBp === undefined
            ? { validateStatus: 'error', help: t('machines.warranty.rateFormat') }
            : {})}
        >
          <Input
            id="warranty-rate"
            suffix="%"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

/** Hundredths of a per cent as a per cent with two decimals: 10 → "0.10". */
function percentOf(basis: number): string {
  return `${Math.trunc(basis / 100)}.${String(basis % 100).padStart(2, '0')}`;
}

/** A per cent with two decimals at most as hundredths of it; undefined where it is none. */
function basisPoints(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const basis = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basis <= 10_000 ? basis : undefined;
}
