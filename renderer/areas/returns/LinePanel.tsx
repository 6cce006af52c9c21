import { App, Button, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { PhotoField } from '../../ui/PhotoField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { LineFields } from './LineFields.tsx';
import { draftOf, EMPTY_LINE, fieldsOf, type LineDraft } from './lineDraft.ts';
import { OwedSelect } from './OwedSelect.tsx';
import styles from './returns.module.css';
import { useListCommand } from './useReturnList.ts';

export interface LinePanelProps {
  readonly list: ReturnList;
  readonly read: () => ReturnList | undefined;
  /** The line that is changed; undefined for a new one. */
  readonly lineId: string | undefined;
  /** A barcode that was scanned before the panel opened; else empty. */
  readonly scanned: string;
  readonly onClose: () => void;
}

type Suggestion = Awaited<ReturnType<typeof api.returns.suggest>>[number];

/** One line of a list that is still being written: a scan fills it, what is missing is typed. */
export function LinePanel({ list, read, lineId: opened, scanned, onClose }: LinePanelProps) {
  const t = useT();
  const { message } = App.useApp();
  const [lineId, edit] = useState(opened);
  const line = list.lines.find((each) => each.id === lineId);
  const [draft, setDraft] = useState<LineDraft>(line ? draftOf(line) : EMPTY_LINE);
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const barcode = useRef<InputRef>(null);
  const fault = useRef<InputRef>(null);
  const add = useListCommand(api.returns.addLine);
  const change = useListCommand(api.returns.changeLine);
  const remove = useListCommand(api.returns.removeLine, onClose);
  const addPhoto = useListCommand(api.returns.addPhoto);
  const fields = fieldsOf(draft);

  function take(suggestion: Suggestion | LineDraft) {
    setSuggestions([]);
    setDraft('obligationNumber' in suggestion ? draftOf(suggestion) : suggestion);
    fault.current?.focus();
  }

  async function suggest(code: string): Promise<ScanOutcome> {
    try {
      const found = await api.returns.suggest({ stationCode: list.stationCode, barcode: code });
      const [first] = found;
      if (first && found.length === 1) {
        take(first);
        return { mark: 'good', line: t('returns.line.filled', { code, part: first.partCode }) };
      }
      setSuggestions(found);
      setDraft((before) => ({ ...before, barcode: code }));
      return { mark: 'ask', line: t(first ? 'returns.line.several' : 'returns.line.unknown', { code }) };
    } catch (error) {
      return { mark: 'bad', line: refusalOf(error, t).sentence };
    }
  }

  useScan((text) => suggest(scannedText(text)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was scanned before the panel opened is looked up once
  useEffect(() => {
    if (scanned !== '') void suggest(scanned);
  }, []);

  async function typed(code: string) {
    const outcome = await suggest(scannedText(code));
    if (outcome.mark !== 'good') void message.info(outcome.line);
  }

  async function save() {
    const version = read()?.version ?? list.version;
    if (!fields) return;
    if (line) {
      if (await change.run({ id: list.id, version, lineId: line.id, ...fields })) onClose();
      return;
    }
    const saved = await add.run({ id: list.id, version, ...fields });
    const added = saved?.lines.at(-1);
    if (!added) return;
    void message.success(t('returns.line.added', { no: added.lineNo, part: added.partCode }));
    // R4.3.1.3: a part dead on arrival has its photo before the list is handed over; the line stays open for it.
    if (added.kind === 'doa') edit(added.id);
    else {
      setDraft(EMPTY_LINE);
      barcode.current?.focus();
    }
  }

  return (
    <SidePanel
      title={line ? t('returns.line.change', { no: line.lineNo }) : t('returns.line.new')}
      width={560}
      onClose={onClose}
      {...(fields ? { onSave: () => void save() } : {})}
      saveText={t(line ? 'app.form.save' : 'returns.line.saveAndNext')}
      isSaving={add.isRunning || change.isRunning}
    >
      {suggestions.length > 0 && <Suggestions of={suggestions} onTake={take} />}
      <LineFields
        draft={draft}
        onChange={setDraft}
        onBarcode={(code) => void typed(code)}
        barcodeRef={barcode}
        faultRef={fault}
      />
      {!line && <OwedSelect stationCode={list.stationCode} onTake={take} />}
      {line ? (
        <>
          <LinePhotos
            line={line}
            isBusy={addPhoto.isRunning}
            onFile={async (file) => {
              await addPhoto.run({ lineId: line.id, file });
            }}
          />
          <Button
            danger
            style={{ marginTop: 20 }}
            loading={remove.isRunning}
            onClick={() => void remove.run({ id: list.id, version: read()?.version ?? list.version, lineId: line.id })}
          >
            {t('returns.line.remove')}
          </Button>
        </>
      ) : (
        draft.kind === 'doa' && <p className={styles.quiet}>{t('returns.line.photoAfter')}</p>
      )}
    </SidePanel>
  );
}

function Suggestions({
  of,
  onTake,
}: {
  readonly of: readonly Suggestion[];
  readonly onTake: (suggestion: Suggestion) => void;
}) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of form fields
    <div className={styles.choices} role="group" aria-label={t('returns.line.choose')}>
      <strong>{t('returns.line.choose')}</strong>
      {of.map((each) => (
        <Button
          key={`${each.kind}${each.obligationNumber}${each.barcode}${each.repairOrder}`}
          style={{ height: 'auto', textAlign: 'start', whiteSpace: 'normal' }}
          onClick={() => onTake(each)}
        >
          {[
            t(`words.returnKind.${each.kind}`),
            `${each.partCode} ${each.partName}`,
            each.barcode,
            each.repairOrder,
            each.obligationNumber,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Button>
      ))}
    </div>
  );
}

function LinePhotos({
  line,
  isBusy,
  onFile,
}: {
  readonly line: ReturnLine;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => Promise<void>;
}) {
  const t = useT();
  return (
    <PhotoField
      label={t(line.kind === 'doa' ? 'returns.line.photoOfDoa' : 'returns.line.photo')}
      photos={line.photos}
      load={(hash) => api.returns.photo({ hash })}
      onFile={onFile}
      isBusy={isBusy}
      isRequired={line.kind === 'doa'}
    />
  );
}
