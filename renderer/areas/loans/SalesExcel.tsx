import { useState } from 'react';
import type { Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { ExcelButton } from '../clocks/ExcelButton.tsx';

/** The register of sales and fines of a period, for finance. */
export function SalesExcel() {
  const t = useT();
  const [from, setFrom] = useState<Day>(`${today().slice(0, 8)}01` as Day);
  const [to, setTo] = useState<Day>(today());
  return (
    <>
      <DayField label={t('loans.sales.from')} value={from} onChange={setFrom} />
      <span aria-hidden="true">—</span>
      <DayField label={t('loans.sales.to')} value={to} onChange={setTo} />
      <ExcelButton text={t('loans.sales.excel')} isDisabled={from > to} load={() => api.ledgers.sales({ from, to })} />
    </>
  );
}
