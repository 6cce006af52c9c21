import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { chinaDay, type Day, instantOf } from '../../shared/kernel/day.ts';

export interface DayFieldProps {
  readonly value?: Day;
  readonly onChange?: (day: Day) => void;
  readonly id?: string;
  readonly label?: string;
}

/** A business day, typed as `2026-04-11` or chosen. Fits a form item. */
export function DayField({ value, onChange, id, label }: DayFieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      aria-label={label}
      allowClear={false}
      format="YYYY-MM-DD"
      value={value ? dayjs(value) : null}
      onChange={(next) => {
        // A cleared picker keeps the day it had: every field of this kind needs one.
        if (next && !Array.isArray(next)) onChange?.(next.format('YYYY-MM-DD') as Day);
      }}
    />
  );
}

/** Today in China, whatever this machine's zone. */
export function today(): Day {
  return chinaDay(instantOf(new Date()));
}
