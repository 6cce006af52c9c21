import type { StationFields } from '../contract.ts';
import type { Table } from './cells.ts';
import type { Reading } from './reading.ts';
import { onceEach } from './repeats.ts';
import { readRows } from './rows.ts';

export type StationRow = StationFields;

/** Reads a 维修站资料. A telephone number that is neither a mobile nor a landline of China is asked back, never refused. */
export function readStations(table: Table): Reading<StationRow> {
  const reading = readRows('stations', table, (cells): StationRow => {
    const phone = cells.textOrBlank('phone', 30);
    if (phone !== '' && !isPhone(phone)) cells.warn('phone', 'PHONE_ODD');
    return {
      code: cells.code('code', 40),
      name: cells.text('name', 60),
      city: cells.textOrBlank('city', 30),
      contact: cells.textOrBlank('contact', 30),
      phone,
      address: cells.textOrBlank('address', 120),
      level: cells.textOrBlank('level', 10),
    };
  });
  return onceEach(table, reading, 'code', (station) => station.code);
}

/** Mobile: 11 digits from 1. Landline: area code from 0 with seven or eight digits, or without it; 400 and 800 numbers. */
function isPhone(text: string): boolean {
  return text.split(/[/、,;\s]+/).every((part) => {
    const digits = part.replace(/^\+?86-?/, '').replace(/[-()]/g, '');
    return /^(1\d{10}|0\d{9,11}|[2-8]\d{6,7}|[48]00\d{7})$/.test(digits);
  });
}
