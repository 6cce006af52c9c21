import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import { type EngineerReturn, engineerReturns } from '../../../shared/areas/issuing/words.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { type T, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLive } from '../../ui/useLive.ts';
import { BackTable } from './BackTable.tsx';
import { type BackDraft, backDraft, backLine, isFailed, lackOf } from './backLines.ts';
import { HeldTable } from './HeldTable.tsx';
import styles from './issuing.module.css';

/** What an engineer brings back: unused good parts, and failed ones with their story and his signature (R4.9). */
export function TakeBackScreen() {
  const t = useT();
  const code = usePathParam('code');
  const found = useQuery(orpc.issuing.book.queryOptions({ input: { engineerCode: code } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 24 }} />;
  return <TakeBack book={found.data} />;
}

function TakeBack({ book }: { readonly book: EngineersBook }) {
  const t = useT();
  const go = useGo();
  const { message } = App.useApp();
  const bookPath = pathOf('/books', book.engineerCode);
  const [lines, setLines, readLines] = useLive<readonly BackDraft[]>([]);
  const [bin, setBin] = useState('');
  const [isSigned, setIsSigned] = useState(false);
  const takeBack = useCommand(api.issuing.takeBackParts, {
    onDone: () => {
      const key = isAnyFailed ? 'issuing.back.done' : 'issuing.back.doneGood';
      void message.success(t(key, { engineer: book.engineerName, bin: codeOf(bin) }));
      go(bookPath);
    },
  });
  const isAnyFailed = lines.some(isFailed);
  const missing = missingOf(lines, bin, isSigned, t);

  function add(scanned: string): ScanOutcome {
    const what = codeOf(scanned);
    const draft = backDraft(book, what);
    if (!draft) return { mark: 'bad', line: t('issuing.back.notHeld', { scanned, engineer: book.engineerName }) };
    const isThere = readLines().some((line) => line.unitBarcode !== null && line.unitBarcode === draft.unitBarcode);
    if (isThere) return { mark: 'ask', line: t('issuing.back.already', { what }) };
    setLines([...readLines(), draft]);
    return { mark: 'good', line: t('issuing.back.scanned', { what }) };
  }
  useScan(async (scanned): Promise<ScanOutcome> => {
    if (backDraft(book, codeOf(scanned))) return add(scanned);
    const { isExact, findings } = await api.desk.find({ text: scanned });
    const [finding] = findings;
    if (isExact && finding?.kind === 'bin') {
      setBin(finding.key);
      return { mark: 'good', line: t('issuing.back.binSet', { bin: finding.key }) };
    }
    const waiting = readLines().findLast((line) => lackOf(line) === 'oldBarcode');
    if (waiting) {
      change(waiting.key, { oldBarcode: codeOf(scanned) });
      return { mark: 'good', line: t('issuing.back.oldScanned', { scanned }) };
    }
    return add(isExact && finding?.kind === 'part' ? finding.key : scanned);
  });
  function change(key: string, part: Partial<BackDraft>) {
    setLines(readLines().map((line) => (line.key === key ? { ...line, ...part } : line)));
  }

  /** The digit answers for the newest line that has no answer yet. */
  function judge(condition: EngineerReturn) {
    const open = readLines().findLast((line) => line.condition === undefined);
    if (open) change(open.key, { condition });
  }
  function run() {
    const read = lines.map(backLine).filter((line) => line !== undefined);
    if (missing.length > 0) return;
    void takeBack.run({
      engineerCode: book.engineerCode,
      lines: read,
      binCode: isAnyFailed ? bin : null,
      isSigned: isAnyFailed && isSigned,
    });
  }
  useKeys(
    {
      ...Object.fromEntries(engineerReturns.map((each, index) => [String(index + 1), () => judge(each)])),
      F8: missing.length === 0 ? run : undefined,
    },
    {
      ...Object.fromEntries(
        engineerReturns.map((each, index) => [String(index + 1), t(`words.engineerReturn.${each}`)]),
      ),
      F8: t('issuing.back.run'),
    },
  );
  return (
    <Page title={t('issuing.back.title', { engineer: book.engineerName })} hint={t('issuing.back.hint')}>
      <div className={styles.back}>
        <Section title={t('issuing.back.lines')}>
          {lines.length === 0 ? (
            <p className={styles.quiet}>{t('issuing.back.none')}</p>
          ) : (
            <BackTable lines={lines} onChange={setLines} />
          )}
          {isAnyFailed && (
            <Form layout="vertical" component="div" style={{ marginTop: 16, maxWidth: 420 }}>
              <Form.Item label={t('issuing.back.bin')} htmlFor="back-bin" required>
                <Input
                  id="back-bin"
                  placeholder={t('issuing.back.binHint')}
                  maxLength={40}
                  data-scan="field"
                  value={bin}
                  onChange={(event) => setBin(event.target.value)}
                />
              </Form.Item>
              <Checkbox checked={isSigned} onChange={(event) => setIsSigned(event.target.checked)}>
                {t('issuing.back.signed')}
              </Checkbox>
            </Form>
          )}
          <p style={{ marginTop: 16 }}>
            <Button
              type="primary"
              size="large"
              disabled={missing.length > 0}
              loading={takeBack.isRunning}
              onClick={run}
            >
              <KeyCap name="F8" /> {t('issuing.back.run')}
            </Button>
            {missing.length > 0 && (
              <span style={{ marginLeft: 12 }} role="status">
                {t('issuing.back.missing', { what: missing.join(t('issuing.back.and')) })}
              </span>
            )}
          </p>
        </Section>
        <Section title={t('issuing.back.held')}>
          <HeldTable book={book} onAdd={add} />
        </Section>
      </div>
    </Page>
  );
}

function missingOf(lines: readonly BackDraft[], bin: string, isSigned: boolean, t: T): readonly string[] {
  const lacks = new Set(lines.map(lackOf).filter((lack) => lack !== undefined));
  const isAnyFailed = lines.some(isFailed);
  return [
    lines.length === 0 && t('issuing.back.missingLines'),
    ...[...lacks].map((lack) => t(`issuing.back.lacks.${lack}`)),
    isAnyFailed && codeOf(bin) === '' && t('issuing.back.bin'),
    isAnyFailed && !isSigned && t('issuing.back.missingSignature'),
  ].filter((each) => each !== false);
}
