import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../../shared/kernel/day.ts';

export interface MachineDayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/** A day that may be unknown: no invoice, no card, no rating plate. */
export function MachineDayField({ id, label, value, onChange }: MachineDayFieldProps) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      format="YYYY-MM-DD"
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(next) => onChange(next && !Array.isArray(next) ? (next.format('YYYY-MM-DD') as Day) : null)}
    />
  );
}
