import { App } from 'antd';
import { useState } from 'react';
import type { term } from '../../../shared/areas/clocks/contract.ts';
import { defaultTerms, dutyOf } from '../../../shared/areas/clocks/terms.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

type Term = (typeof term)['_output'];

/** Terms longer than this surprise: asked back before they are kept. */
const PLAUSIBLE_DAYS = 60;

/** Each rule with its term; a number and Enter change it for what starts later. */
export function TermsTable({
  terms,
  mayChange,
}: {
  readonly terms: readonly Term[] | undefined;
  readonly mayChange: boolean;
}) {
  const t = useT();
  const columns: Column<Term>[] = [
    { key: 'rule', title: t('clocks.fields.rule'), kind: 'code', width: 120, render: (row) => row.rule },
    { key: 'name', title: t('clocks.settings.what'), render: (row) => t(`words.clockRule.${row.rule}`) },
    { key: 'duty', title: t('clocks.fields.duty'), render: (row) => t(`words.dutyParty.${dutyOf[row.rule]}`) },
    {
      key: 'days',
      title: t('clocks.settings.days'),
      render: (row) => (
        <>
          {mayChange ? <TermField key={row.days} term={row} /> : row.days} {t(`words.termUnit.${row.unit}`)}
        </>
      ),
    },
    {
      key: 'standard',
      title: t('clocks.settings.standard'),
      render: (row) => (
        <>
          {defaultTerms[row.rule].days} {t(`words.termUnit.${row.unit}`)}{' '}
          {!row.isDefault && <StateMark mark="ask">{t('clocks.settings.changed')}</StateMark>}
        </>
      ),
    },
  ];
  return (
    <div style={{ maxWidth: 900 }}>
      <DataTable label={t('clocks.settings.terms')} columns={columns} rows={terms} rowKey={(row) => row.rule} />
    </div>
  );
}

function TermField({ term }: { readonly term: Term }) {
  const t = useT();
  const { message } = App.useApp();
  const [days, setDays] = useState(String(term.days));
  const set = useCommand(api.clocks.setTerm, {
    onDone: (saved) =>
      void message.success(t('clocks.settings.saved', { ...saved, unit: t(`words.termUnit.${saved.unit}`) })),
  });
  return (
    <QuantityField
      label={t('clocks.settings.edit', { rule: term.rule })}
      value={days}
      width={72}
      plausible={PLAUSIBLE_DAYS}
      onChange={setDays}
      onEnter={(next) => next !== term.days && void set.run({ rule: term.rule, days: next })}
    />
  );
}
