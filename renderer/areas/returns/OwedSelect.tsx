import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { draftOfDebt, draftOfLoan, type LineDraft } from './lineDraft.ts';

/** What a station owes and holds, to choose from where nothing can be scanned (parts without a barcode). */
export function OwedSelect({
  stationCode,
  onTake,
}: {
  readonly stationCode: string;
  readonly onTake: (draft: LineDraft) => void;
}) {
  const t = useT();
  const owed = useQuery(orpc.loans.owed.queryOptions({ input: { stationCode, isOpen: true, limit: 200 } }));
  const held = useQuery(orpc.loans.list.queryOptions({ input: { stationCode, state: 'held', limit: 200 } }));
  const choices = [
    ...(owed.data?.rows ?? []).map((debt) => ({
      value: debt.id as string,
      draft: draftOfDebt(debt),
      label: t('returns.line.owed', {
        number: debt.number,
        part: `${debt.partCode} ${debt.partName}`,
        order: debt.repairOrder,
        qty: debt.openQty,
      }),
    })),
    ...(held.data?.rows ?? [])
      .filter((loan) => loan.openQty > 0)
      .map((loan) => ({
        value: loan.id as string,
        draft: draftOfLoan(loan),
        label: t('returns.line.held', {
          number: loan.issueNumber,
          part: `${loan.partCode} ${loan.partName}`,
          barcode: loan.unitBarcode ?? '',
          qty: loan.openQty,
        }),
      })),
  ];
  return (
    <Form.Item label={t('returns.line.fromBooks')} htmlFor="line-owed" layout="vertical">
      <Select
        id="line-owed"
        aria-label={t('returns.line.fromBooks')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        placeholder={t('returns.line.fromBooksHint', { count: choices.length })}
        value={null}
        loading={owed.isPending || held.isPending}
        notFoundContent={t('returns.line.nothingOwed')}
        onChange={(id: string | null) => {
          const choice = choices.find((each) => each.value === id);
          if (choice) onTake(choice.draft);
        }}
        options={choices.map(({ value, label }) => ({ value, label }))}
      />
    </Form.Item>
  );
}
