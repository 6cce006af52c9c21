import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, countedDelivery, openNote } from '../../support/goods.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('packaging on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'P-1', 'lot');
    await addPart(api, 'U-1', 'unit');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.1.2a a difference is reported to the sender the day it arrives, once; where nothing differs there is nothing to report', async () => {
    const { id, lines } = await openNote(api, [{ partCode: 'P-1', expected: 5 }]);
    expect((await refusal(api.receiving.reportDifference({ id, note: '少 1 件' }))).code).toBe('LINE_NOT_COUNTED');
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 4, damaged: 0 });
    expect((await api.desk.today()).differencesToReport).toBe(1);
    const reported = await api.receiving.reportDifference({ id, note: '14:20 电话告知李工，少 1 件' });
    expect(reported.differenceReport).toMatchObject({
      by: '管理员',
      note: '14:20 电话告知李工，少 1 件',
      isLate: false,
    });
    expect((await api.desk.today()).differencesToReport).toBe(0);
    expect((await refusal(api.receiving.reportDifference({ id, note: '再报一次' }))).code).toBe('DIFFERENCE_REPORTED');
  });

  test('R4.1.2a reported after the day of arrival it is kept as a note, and the delivery counts as correct', async () => {
    const { id, lines } = await openNote(api, [{ partCode: 'P-1', expected: 5 }]);
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 6, damaged: 0 });
    // 23:59 in China is still the day of arrival; a minute later it is over.
    world.setNow('2026-11-10T16:00:00Z');
    await world.renewSignIns();
    const reported = await api.receiving.reportDifference({ id, note: '多 1 件' });
    expect(reported.differenceReport).toMatchObject({ isLate: true });
    expect((await api.desk.today()).differencesToReport).toBe(0);
  });

  test('R4.6.1.2 a severely damaged package is refused, with a photo on file; nothing enters stock', async () => {
    const { id, lines } = await openNote(api, [{ partCode: 'P-1', expected: 5 }]);
    expect((await refusal(api.receiving.refuse({ id, reason: '外箱破洞' }))).code).toBe('PACKAGE_NOT_GRADED');
    await api.receiving.grade({ id, packageGrade: 'severe', jointOpening: null });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 5, damaged: 0 });
    expect((await refusal(api.receiving.receive({ id, binCode: 'Q-01' }))).code).toBe('PACKAGE_SEVERE');
    expect((await refusal(api.receiving.refuse({ id, reason: '外箱破洞' }))).code).toBe('PHOTO_REQUIRED');
    await api.receiving.addPhoto({ id, file: picture('box.png') });
    const refused = await api.receiving.refuse({ id, reason: '外箱破洞,内件散落' });
    expect(refused).toMatchObject({
      state: 'refused',
      refusalReason: '外箱破洞,内件散落',
      photos: [{ name: 'box.png' }],
    });
    expect((await api.stock.part({ code: 'P-1' })).movements).toEqual([]);
    expect((await refusal(api.receiving.receive({ id, binCode: 'Q-01' }))).code).toBe('DELIVERY_STATE');
  });

  test('R4.6.1.2 a refusal names its carrier, now where the note did not', async () => {
    const { id } = await api.receiving.open({
      noteNumber: 'DN-NOBODY',
      waybill: 'SF-X',
      carrier: '',
      sender: '',
      lines: [{ partCode: 'P-1', expected: 1, priceFen: 0, requestDay: null }],
    });
    await api.receiving.grade({ id, packageGrade: 'severe', jointOpening: null });
    await api.receiving.addPhoto({ id, file: picture('box.png') });
    expect((await refusal(api.receiving.refuse({ id, reason: '外箱破洞' }))).code).toBe('CARRIER_REQUIRED');
    expect(await api.receiving.refuse({ id, reason: '外箱破洞', carrier: '顺丰' })).toMatchObject({
      state: 'refused',
      carrier: '顺丰',
    });
  });

  test('R4.6.1.2 only a severely damaged package is refused whole', async () => {
    const { id } = await openNote(api, [{ partCode: 'P-1', expected: 5 }]);
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    expect((await refusal(api.receiving.refuse({ id, reason: '不想收' }))).code).toBe('PACKAGE_NOT_SEVERE');
  });

  test('R4.1.2b a slightly crushed package is opened with the carrier, photographed, and a difference needs the sender', async () => {
    const { id, lines } = await openNote(api, [{ partCode: 'P-1', expected: 5 }]);
    const receive = () => api.receiving.receive({ id, binCode: 'Q-01' });
    expect((await refusal(receive())).code).toBe('PACKAGE_NOT_GRADED');
    expect((await refusal(api.receiving.grade({ id, packageGrade: 'slight', jointOpening: null }))).code).toBe(
      'JOINT_OPENING_REQUIRED',
    );
    const opening = { carrierPerson: '王师傅', outcome: 'differs' as const, senderDecision: '' };
    await api.receiving.grade({ id, packageGrade: 'slight', jointOpening: opening });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 4, damaged: 0 });
    expect((await refusal(receive())).code).toBe('PHOTO_REQUIRED');
    await api.receiving.addPhoto({ id, file: picture('corner.png') });
    expect((await refusal(receive())).code).toBe('SENDER_DECISION_REQUIRED');
    await api.receiving.grade({
      id,
      packageGrade: 'slight',
      jointOpening: { ...opening, senderDecision: '按实收数签收,短少补发' },
    });
    expect(await receive()).toMatchObject({
      state: 'received',
      jointOpening: { senderDecision: '按实收数签收,短少补发' },
    });
    expect((await api.stock.part({ code: 'P-1' })).overview.quarantine).toBe(4);
  });

  test('goods go to a quarantine bin first', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'P-1', qty: 1 }]);
    expect((await refusal(api.receiving.receive({ id: counted.id, binCode: 'A-01' }))).code).toBe(
      'QUARANTINE_BIN_REQUIRED',
    );
    expect((await refusal(api.receiving.receive({ id: counted.id, binCode: 'Z-99' }))).code).toBe('NOT_FOUND');
  });

  test('a photo comes back as it was sent', async () => {
    const { id } = await openNote(api, [{ partCode: 'P-1', expected: 1 }]);
    const sent = picture('箱子.png');
    const { photos } = await api.receiving.addPhoto({ id, file: sent });
    const back = await api.receiving.photo({ hash: photos[0]?.hash ?? '' });
    expect(back.type).toBe('image/png');
    expect(Buffer.from(await back.arrayBuffer())).toEqual(Buffer.from(await sent.arrayBuffer()));
  });
});
