import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { takeHandedOver } from '../../app/handover.ts';
import { type Refusal, refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { ImportProblems } from '../catalog/ImportProblems.tsx';
import { MarkedButton } from '../catalog/ImportResult.tsx';
import { FormChanges } from './FormChanges.tsx';
import styles from './returns.module.css';
import { StationSelect, useStation } from './StationSelect.tsx';

interface Read {
  readonly file: File;
  readonly preview: Awaited<ReturnType<typeof api.returns.forms.preview>>;
}

/** The list as an Excel form: a station fills it in and sends it back; every change is shown before it is taken. */
export function FormScreen() {
  const t = useT();
  const go = useGo();
  const [read, setRead] = useState<Read>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isReading, setIsReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const apply = useCommand(api.returns.forms.apply, {
    onDone: (list) => go(pathOf('/returns', list.id)),
    onRefused: (next) => {
      // The list moved on between preview and import: what is true now is shown instead of a refusal.
      if (next.code !== 'WORKBOOK_CHANGED' || !read) return false;
      void preview(read.file);
      return false;
    },
  });
  const toTake = read ? read.preview.changes.filter(({ effect }) => effect !== 'same').length : 0;

  async function preview(file: File) {
    setIsReading(true);
    setRefusal(undefined);
    try {
      setRead({ file, preview: await api.returns.forms.preview({ file }) });
    } catch (error) {
      setRead(undefined);
      setRefusal(refusalOf(error, t));
      playSound('bad');
    } finally {
      setIsReading(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that another screen recognised is read once, on arrival
  useEffect(() => {
    const handed = takeHandedOver();
    if (handed) void preview(handed);
  }, []);

  const take = () => read && void apply.run({ file: read.file, digest: read.preview.digest });
  useKeys(
    { o: () => input.current?.click(), F8: toTake > 0 ? take : undefined, Escape: () => go('/returns') },
    { o: t('returns.form.choose'), F8: t('returns.form.take', { count: toTake }), Escape: t('returns.back') },
  );
  return (
    <Page title={t('returns.form.title')} hint={t('returns.form.hint')}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        className={styles.hidden}
        tabIndex={-1}
        aria-label={t('returns.form.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void preview(file);
          event.target.value = '';
        }}
      />
      <DropZone isReading={isReading} onFile={(file) => void preview(file)} onChoose={() => input.current?.click()} />
      {refusal && <Alert type="error" showIcon title={refusal.sentence} style={{ marginBottom: 12 }} />}
      {read ? <Preview read={read} toTake={toTake} isTaking={apply.isRunning} onTake={take} /> : <EmptyForm />}
    </Page>
  );
}

function Preview({
  read: { file, preview },
  toTake,
  isTaking,
  onTake,
}: {
  readonly read: Read;
  readonly toTake: number;
  readonly isTaking: boolean;
  readonly onTake: () => void;
}) {
  const t = useT();
  const removed = preview.changes.filter(({ effect }) => effect === 'remove').length;
  const counts = [
    ['add', preview.toAdd],
    ['change', preview.toChange],
    ['remove', removed],
    ['same', preview.unchanged],
    ['refused', preview.refusedRows],
  ] as const;
  return (
    <>
      <h2 style={{ fontSize: 17, fontWeight: 600, margin: '0 0 4px' }} data-testid="form-summary">
        {file.name} ·{' '}
        {preview.listNumber
          ? t('returns.form.ofList', { number: preview.listNumber, station: preview.stationCode })
          : t('returns.form.newList', { station: preview.stationCode })}
      </h2>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`returns.form.effect.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.filters}>
        <Button type="primary" disabled={toTake === 0} loading={isTaking} onClick={onTake}>
          <KeyCap name="F8" /> {t('returns.form.take', { count: toTake })}
        </Button>
        {preview.problems.length > 0 && <MarkedButton load={() => api.returns.forms.marked({ file })} />}
      </div>
      {preview.problems.length > 0 && (
        <Section title={t('returns.form.problems')}>
          <ImportProblems problems={preview.problems} />
        </Section>
      )}
      <Section title={t('returns.form.changes')}>
        <FormChanges changes={preview.changes} />
      </Section>
    </>
  );
}

/** A form with what the station owes and holds already in it. */
function EmptyForm() {
  const t = useT();
  const { notification } = App.useApp();
  const [chosen, choose] = useState<string>();
  const stationCode = useStation(chosen);
  async function download() {
    if (!stationCode) return;
    try {
      saveFile(await api.returns.forms.download({ stationCode }));
    } catch (error) {
      notification.error({ title: refusalOf(error, t).sentence });
    }
  }
  return (
    <Section title={t('returns.form.empty')}>
      <p className={styles.quiet}>{t('returns.form.emptyHint')}</p>
      <div className={styles.filters} style={{ maxWidth: 520, flexWrap: 'nowrap', alignItems: 'center' }}>
        <StationSelect id="form-station" value={chosen} onChange={choose} />
        <Button disabled={!stationCode} onClick={() => void download()}>
          {t('returns.form.download')}
        </Button>
      </div>
    </Section>
  );
}

function DropZone({
  isReading,
  onFile,
  onChoose,
}: {
  readonly isReading: boolean;
  readonly onFile: (file: File) => void;
  readonly onChoose: () => void;
}) {
  const t = useT();
  const [isOver, setIsOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }
  return (
    <section
      aria-label={t('returns.form.file')}
      className={isOver ? `${styles.drop} ${styles.dropping}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileExcelOutlined aria-hidden="true" style={{ fontSize: 26 }} />
      <span>{t(isReading ? 'returns.form.reading' : 'returns.form.drop')}</span>
      <Button onClick={onChoose}>
        {t('returns.form.choose')} <KeyCap name="o" />
      </Button>
    </section>
  );
}
