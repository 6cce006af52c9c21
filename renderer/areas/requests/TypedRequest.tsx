import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { type RequestPurpose, requestPurposes } from '../../../shared/areas/requests/words.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { useLive } from '../../ui/useLive.ts';
import { StationSelect } from '../people/StationSelect.tsx';
import { draftOf, lineOf, type RequestLineDraft } from './lineDrafts.ts';
import { PastePanel } from './PastePanel.tsx';
import { ADD_ID, focusOn, RequestLines } from './RequestLines.tsx';
import { StationStanding } from './StationStanding.tsx';

/** A request typed from its paper; a station's own sign-in asks for itself. */
export function TypedRequest() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const isStaff = can(me, 'signedIn');
  const [station, setStation] = useState<string | undefined>(me.stationCode ?? undefined);
  const [paperNumber, setPaperNumber] = useState('');
  const [purpose, setPurpose] = useState<RequestPurpose>();
  const [isUrgent, setIsUrgent] = useState(false);
  const [urgentReason, setUrgentReason] = useState('');
  const [isBatch, setIsBatch] = useState(false);
  const [note, setNote] = useState('');
  const [lines, setLines, readLines] = useLive<readonly RequestLineDraft[]>([]);
  const [isPasting, setIsPasting] = useState(false);
  const confirm = useConfirm();
  const create = useCommand(api.requests.create, { onDone: (request) => go(pathOf('/requests', request.id)) });
  useEffect(() => focusOn(isStaff ? STATION_ID : ADD_ID), [isStaff]);

  function addPart(partCode: string, partName: string) {
    setLines([...readLines(), draftOf(partCode, partName, readLines())]);
  }

  useScan(async (scanned): Promise<ScanOutcome> => {
    if (!isStaff) {
      addPart(codeOf(scanned), '');
      return { mark: 'good', line: t('requests.new.partAdded', { part: codeOf(scanned) }) };
    }
    const { isExact, findings } = await api.desk.find({ text: scanned });
    const [found] = findings;
    if (!isExact || !found) return { mark: 'bad', line: t('requests.new.scanUnknown', { scanned }) };
    if (found.kind === 'station') {
      setStation(found.key);
      return { mark: 'good', line: t('requests.new.stationChosen', { station: found.title }) };
    }
    if (found.kind === 'part') {
      addPart(found.key, found.detail);
      return { mark: 'good', line: t('requests.new.partAdded', { part: found.key }) };
    }
    return {
      mark: 'ask',
      line: t('requests.new.scanOther', { kind: t(`words.findingKind.${found.kind}`), scanned }),
    };
  });

  const read = lines.map(lineOf);
  const missing = [
    !station && t('requests.fields.station'),
    !purpose && t('requests.fields.purpose'),
    isUrgent && urgentReason.trim() === '' && t('requests.fields.urgentReason'),
    lines.length === 0 && t('requests.fields.part'),
    read.includes(undefined) && t('requests.fields.qty'),
    purpose === 'inWarrantyRepair' && read.some((line) => line?.repairOrder === '') && t('requests.fields.repairOrder'),
  ].filter((each) => each !== false);
  const isReady = missing.length === 0;

  function run() {
    if (!isReady || !station || !purpose) return;
    void create.run({
      stationCode: station,
      paperNumber,
      purpose,
      isUrgent,
      urgentReason: isUrgent ? urgentReason : '',
      isBatch,
      note,
      lines: read.filter((line) => line !== undefined),
    });
  }
  /** Esc leaves a field first; what is typed is not thrown away unasked. */
  function leave() {
    const active = document.activeElement;
    if (active instanceof HTMLInputElement) active.blur();
    else
      confirm({
        title: t('requests.new.leave', { count: lines.length }),
        okText: t('requests.new.leaveOk'),
        cancelText: t('requests.new.stay'),
        onOk: () => go('/requests'),
      });
  }
  useKeys(
    {
      s: isStaff ? () => focusOn(STATION_ID) : undefined,
      b: () => focusOn(ADD_ID),
      v: () => setIsPasting(true),
      F8: isReady ? run : undefined,
      Escape: lines.length > 0 ? leave : undefined,
    },
    {
      s: t('requests.new.toStation'),
      b: t('requests.new.toPart'),
      v: t('requests.new.paste'),
      F8: t('requests.new.run'),
      Escape: t('requests.back'),
    },
  );
  return (
    <Form layout="vertical" component="div" style={{ maxWidth: 900 }}>
      <div style={{ display: 'grid', gap: '0 16px', gridTemplateColumns: '3fr 2fr' }}>
        <Form.Item label={t('requests.fields.station')} htmlFor={STATION_ID} required>
          {isStaff ? (
            <StationSelect
              key={station}
              id={STATION_ID}
              label={t('requests.fields.station')}
              placeholder={t('requests.new.stationHint')}
              value={station ?? null}
              onChange={setStation}
            />
          ) : (
            <Input id={STATION_ID} value={me.stationCode ?? ''} disabled />
          )}
        </Form.Item>
        <Form.Item label={t('requests.fields.paperNumber')} htmlFor="request-paper">
          <Input
            id="request-paper"
            maxLength={40}
            placeholder={t('requests.new.paperHint')}
            value={paperNumber}
            data-scan="field"
            onChange={(event) => setPaperNumber(event.target.value)}
          />
        </Form.Item>
      </div>
      {station && <StationStanding stationCode={station} name={station} />}
      <Form.Item
        label={t('requests.fields.purpose')}
        required
        {...(purpose === 'outOfWarranty' ? { extra: t('requests.new.purchase') } : {})}
      >
        <Radio.Group
          aria-label={t('requests.fields.purpose')}
          value={purpose ?? null}
          onChange={(event) => setPurpose(event.target.value as RequestPurpose)}
          options={requestPurposes.map((each) => ({ value: each, label: t(`words.requestPurpose.${each}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('requests.new.flags')}>
        <Checkbox checked={isUrgent} onChange={(event) => setIsUrgent(event.target.checked)}>
          {t('requests.new.urgent')}
        </Checkbox>
        {isUrgent && (
          <Input
            aria-label={t('requests.fields.urgentReason')}
            placeholder={t('requests.fields.urgentReason')}
            autoFocus
            maxLength={120}
            style={{ margin: '4px 0 8px' }}
            value={urgentReason}
            onChange={(event) => setUrgentReason(event.target.value)}
          />
        )}
        <br />
        <Checkbox checked={isBatch} onChange={(event) => setIsBatch(event.target.checked)}>
          {t('requests.new.batch')}
        </Checkbox>
      </Form.Item>
      <RequestLines lines={lines} isPurchase={purpose === 'outOfWarranty'} onChange={setLines} onAdd={addPart} />
      <Button onClick={() => setIsPasting(true)} style={{ marginBottom: 16 }}>
        <KeyCap name="v" /> {t('requests.new.paste')}
      </Button>
      <Form.Item label={t('requests.fields.note')} htmlFor="request-note">
        <Input id="request-note" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
      </Form.Item>
      <Button type="primary" size="large" disabled={!isReady} loading={create.isRunning} onClick={run}>
        <KeyCap name="F8" /> {t('requests.new.run')}
      </Button>
      {!isReady && (
        <span style={{ marginLeft: 12 }} role="status">
          {t('requests.new.missing', { what: missing.join(t('requests.new.and')) })}
        </span>
      )}
      {isPasting && (
        <PastePanel
          onClose={() => setIsPasting(false)}
          onAdd={(pasted) =>
            setLines([
              ...readLines(),
              ...pasted.map((line) => ({
                ...draftOf(line.partCode, '', []),
                qty: String(line.qty),
                repairOrder: line.repairOrder,
              })),
            ])
          }
        />
      )}
    </Form>
  );
}

const STATION_ID = 'request-station';
