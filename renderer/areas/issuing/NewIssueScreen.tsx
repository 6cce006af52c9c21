import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  type IssuePurpose,
  issuePurposes,
  type RecipientKind,
  recipientKinds,
} from '../../../shared/areas/issuing/words.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLive } from '../../ui/useLive.ts';
import { type IssueLineDraft, IssueLines } from './IssueLines.tsx';
import { RecipientSelect } from './RecipientSelect.tsx';

interface Recipient {
  readonly kind: RecipientKind;
  readonly code: string | undefined;
}

/** Who, why and what; scanning a badge, a station or a part fills the same fields. */
export function NewIssueScreen() {
  const t = useT();
  const go = useGo();
  const [recipient, setRecipient, readRecipient] = useLive<Recipient>({ kind: 'engineer', code: undefined });
  const [purpose, setPurpose] = useState<IssuePurpose>();
  const [repairOrder, setRepairOrder] = useState('');
  const [note, setNote] = useState('');
  const [lines, setLines, readLines] = useLive<readonly IssueLineDraft[]>([]);
  const create = useCommand(api.issuing.create, { onDone: (issue) => go(pathOf('/issuing', issue.id)) });

  useScan(async (text) => {
    const { isExact, findings } = await api.desk.find({ text });
    const [found] = findings;
    if (!isExact || !found) return { mark: 'bad', line: t('issuing.new.scanUnknown', { scanned: text }) };
    if (found.kind === 'engineer' || found.kind === 'station') {
      setRecipient({ kind: found.kind, code: found.key });
      return { mark: 'good', line: `${t(`words.recipientKind.${found.kind}`)} ${found.title}` };
    }
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
    recipient.code === undefined && t('issuing.fields.recipient'),
    purpose === undefined && t('issuing.fields.purpose'),
    read.length === 0 && t('stock.fields.part'),
    read.some((line) => line.qty === 0) && t('stock.fields.qty'),
  ].filter((each) => each !== false);
  const isReady = missing.length === 0;

  function run() {
    const { kind, code } = readRecipient();
    if (!isReady || !code || !purpose) return;
    void create.run({ recipientKind: kind, recipientCode: code, purpose, repairOrder, note, lines: read });
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
      Escape: t('issuing.back'),
    },
  );
  return (
    <Page title={t('issuing.new.title')} hint={t('issuing.new.hint')}>
      <Form layout="vertical" component="div" style={{ maxWidth: 900 }}>
        <Form.Item label={t('issuing.fields.recipient')} htmlFor="issue-recipient" required>
          <Radio.Group
            aria-label={t('issuing.new.recipientKind')}
            value={recipient.kind}
            onChange={(event) => setRecipient({ kind: event.target.value as RecipientKind, code: undefined })}
            optionType="button"
            options={recipientKinds.map((kind) => ({ value: kind, label: t(`words.recipientKind.${kind}`) }))}
            style={{ marginBottom: 8 }}
          />
          <RecipientSelect
            key={`${recipient.kind}${recipient.code}`}
            id="issue-recipient"
            kind={recipient.kind}
            value={recipient.code}
            onChange={(code) => setRecipient({ kind: readRecipient().kind, code })}
          />
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
