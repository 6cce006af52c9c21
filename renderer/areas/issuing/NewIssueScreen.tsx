import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { type IssuePurpose, issuePurposes } from '../../../shared/areas/issuing/words.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLive } from '../../ui/useLive.ts';
import { EngineerSelect } from './EngineerSelect.tsx';
import { type IssueLineDraft, IssueLines } from './IssueLines.tsx';

/** Parts for an engineer: who, why and what; scanning a badge or a part fills the same fields. A station's begin with its request. */
export function NewIssueScreen() {
  const t = useT();
  const go = useGo();
  const [engineerCode, setEngineerCode] = useState(useQueryParam('engineer'));
  const [purpose, setPurpose] = useState<IssuePurpose>();
  const [repairOrder, setRepairOrder] = useState('');
  const [note, setNote] = useState('');
  const [lines, setLines, readLines] = useLive<readonly IssueLineDraft[]>([]);
  const create = useCommand(api.issuing.create, { onDone: (issue) => go(pathOf('/issuing', issue.id)) });

  useScan(async (text) => {
    const { isExact, findings } = await api.desk.find({ text });
    const [found] = findings;
    if (!isExact || !found) return { mark: 'bad', line: t('issuing.new.scanUnknown', { scanned: text }) };
    if (found.kind === 'engineer') {
      setEngineerCode(found.key);
      return { mark: 'good', line: t('issuing.book.opened', { engineer: found.title }) };
    }
    if (found.kind === 'station') return { mark: 'bad', line: t('issuing.new.toRequests', { station: found.title }) };
    if (found.kind === 'part') {
      addPart(found.key, found.detail);
      return { mark: 'good', line: t('issuing.new.partAdded', { part: found.key }) };
    }
    return {
      mark: 'ask',
      line: t('issuing.new.scanOther', { kind: t(`words.findingKind.${found.kind}`), scanned: text }),
    };
  });

  /** A part that stands there already is not listed twice. */
  function addPart(partCode: string, partName: string) {
    const before = readLines();
    if (!before.some((line) => line.partCode === partCode)) setLines([...before, { partCode, partName, qty: '' }]);
  }

  const read = lines.map((line) => ({ partCode: line.partCode, qty: parseQuantity(line.qty) ?? 0 }));
  const missing = [
    engineerCode === undefined && t('issuing.book.engineer'),
    purpose === undefined && t('issuing.fields.purpose'),
    read.length === 0 && t('stock.fields.part'),
    read.some((line) => line.qty === 0) && t('stock.fields.qty'),
  ].filter((each) => each !== false);
  const isReady = missing.length === 0;

  function run() {
    if (!isReady || !engineerCode || !purpose) return;
    void create.run({
      recipientKind: 'engineer',
      recipientCode: engineerCode,
      purpose,
      repairOrder,
      note,
      lines: read,
    });
  }
  useKeys(
    {
      r: () => focusOn('issue-recipient'),
      b: () => focusOn('issue-part'),
      F8: isReady ? run : undefined,
      Escape: () => go('/issuing'),
    },
    {
      r: t('issuing.new.toRecipient'),
      b: t('issuing.new.toPart'),
      F8: t('issuing.new.run'),
      Escape: t('issuing.toList'),
    },
  );
  return (
    <Page title={t('issuing.new.title')} hint={t('issuing.new.hint')}>
      <Form layout="vertical" component="div" style={{ maxWidth: 900 }}>
        <Form.Item label={t('issuing.book.engineer')} htmlFor="issue-recipient" required>
          <EngineerSelect key={engineerCode} id="issue-recipient" value={engineerCode} onChange={setEngineerCode} />
        </Form.Item>
        <Form.Item label={t('issuing.fields.purpose')} required>
          <Radio.Group
            aria-label={t('issuing.fields.purpose')}
            value={purpose ?? null}
            onChange={(event) => setPurpose(event.target.value as IssuePurpose)}
            options={issuePurposes.map((each) => ({ value: each, label: t(`words.issuePurpose.${each}`) }))}
          />
        </Form.Item>
        <div style={{ display: 'grid', gap: '0 16px', gridTemplateColumns: '1fr 2fr' }}>
          <Form.Item label={t('issuing.fields.repairOrder')} htmlFor="issue-order">
            <Input
              id="issue-order"
              maxLength={40}
              value={repairOrder}
              data-scan="field"
              onChange={(event) => setRepairOrder(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('issuing.fields.note')} htmlFor="issue-note">
            <Input id="issue-note" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
          </Form.Item>
        </div>
        <IssueLines lines={lines} onChange={setLines} onAdd={addPart} />
        <Button type="primary" size="large" disabled={!isReady} loading={create.isRunning} onClick={run}>
          <KeyCap name="F8" /> {t('issuing.new.run')}
        </Button>
        {!isReady && (
          <span style={{ marginLeft: 12 }} role="status">
            {t('issuing.new.missing', { what: missing.join(t('issuing.new.and')) })}
          </span>
        )}
      </Form>
    </Page>
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
