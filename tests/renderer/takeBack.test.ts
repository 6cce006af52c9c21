import { describe, expect, test } from 'vitest';
import { type BackDraft, backDraft, backLine, lackOf } from '../../renderer/areas/issuing/backLines.ts';
import { engineersBook } from '../../shared/areas/issuing/engineers.ts';

const part = {
  partId: '01900000-0000-7000-8000-000000000001',
  partCode: 'HW-1',
  partName: '主板',
  unitName: '块',
  tracking: 'unit',
};
const lot = { ...part, partId: '01900000-0000-7000-8000-000000000002', partCode: 'HW-2', tracking: 'lot' };
const book = engineersBook.parse({
  engineerCode: 'E0001',
  engineerName: '李强',
  holdings: [
    { ...part, unitBarcode: 'U-1', qty: 1, drawnDay: '2026-11-01' },
    { ...lot, unitBarcode: null, qty: 3, drawnDay: '2026-11-01' },
    { ...lot, unitBarcode: null, qty: 2, drawnDay: '2026-11-08' },
  ],
  tools: [],
  entries: [],
});

describe('what an engineer brings back (R4.9)', () => {
  test('a unit by its barcode, a lot by its part with all that he holds of it, nothing else', () => {
    expect(backDraft(book, 'U-1')).toMatchObject({
      partCode: 'HW-1',
      unitBarcode: 'U-1',
      qty: '1',
      condition: undefined,
    });
    expect(backDraft(book, 'HW-2')).toMatchObject({ partCode: 'HW-2', unitBarcode: null, held: 5, qty: '' });
    expect(backDraft(book, 'HW-1')).toBeUndefined();
    expect(backDraft(book, 'U-9')).toBeUndefined();
  });

  test.each<{ name: string; code: string; told: Partial<BackDraft>; lack: ReturnType<typeof lackOf> }>([
    { name: 'says what became of it', code: 'U-1', told: {}, lack: 'condition' },
    { name: 'unused needs nothing more', code: 'U-1', told: { condition: 'good' }, lack: undefined },
    { name: 'pieces of a lot are counted', code: 'HW-2', told: { condition: 'good' }, lack: 'qty' },
    { name: 'failed: its repair order', code: 'U-1', told: { condition: 'defective' }, lack: 'repairOrder' },
    { name: 'failed: its fault', code: 'U-1', told: { condition: 'defective', repairOrder: 'WX' }, lack: 'fault' },
    {
      name: 'built in: its repair order is enough',
      code: 'U-1',
      told: { condition: 'used', repairOrder: 'WX' },
      lack: undefined,
    },
    {
      name: 'the old part along: its serial',
      code: 'U-1',
      told: { condition: 'used', repairOrder: 'WX', isOldReturned: true, fault: '花屏' },
      lack: 'oldBarcode',
    },
    {
      name: 'the old part of a lot carries none',
      code: 'HW-2',
      told: { condition: 'used', qty: '1', repairOrder: 'WX', isOldReturned: true, fault: '花屏' },
      lack: undefined,
    },
  ])('$name', ({ code, told, lack }) => {
    const draft = { ...backDraft(book, code), ...told } as BackDraft;
    expect(lackOf(draft)).toBe(lack);
    expect(backLine(draft) === undefined).toBe(lack !== undefined);
  });

  test('what was typed for another answer is not sent along', () => {
    const draft = {
      ...backDraft(book, 'U-1'),
      condition: 'good',
      repairOrder: 'WX',
      fault: '花屏',
      isOldReturned: true,
    } as BackDraft;
    expect(backLine(draft)).toEqual({
      what: { unitBarcode: 'U-1' },
      condition: 'good',
      repairOrder: '',
      fault: '',
      isOldReturned: false,
      oldBarcode: '',
    });
  });
});
