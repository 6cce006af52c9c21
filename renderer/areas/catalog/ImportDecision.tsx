import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportPreview } from '../../../shared/areas/catalog/contract.ts';
import { type T, useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import styles from './catalog.module.css';
import { ImportProblems } from './ImportProblems.tsx';
import { MarkedButton, ResultAlert } from './ImportResult.tsx';
import type { ImportFile } from './importFiles.ts';
import type { ImportQueue } from './importQueue.ts';
import { usePaperOpener } from './usePaperOpener.ts';

/** One workbook: what an import would do, every problem, and the decision. */
export function ImportDecision({ queue, current }: { readonly queue: ImportQueue; readonly current: ImportFile }) {
  const t = useT();
  const { preview, previewRefusal } = queue;
  if (current.state === 'reading') return <Skeleton active />;
  if (current.state === 'paper') return <PaperHint paper={current} />;
  const refusal = current.refusal ?? previewRefusal;
  if (refusal)
    return <Alert type="error" showIcon role="alert" title={current.file.name} description={refusal.sentence} />;
  if (current.state === 'done') return <Done queue={queue} current={current} />;
  if (current.state === 'skipped' || !queue.isDue) {
    return (
      <Alert type="info" showIcon title={current.file.name} description={t(`catalog.import.states.${current.state}`)} />
    );
  }
  if (!preview) return <Skeleton active aria-label={t('catalog.import.reading')} />;
  return <Preview queue={queue} current={current} preview={preview} />;
}

interface PreviewProps {
  readonly queue: ImportQueue;
  readonly current: ImportFile;
  readonly preview: ImportPreview;
}

function Preview({ queue, current, preview }: PreviewProps) {
  const t = useT();
  const good = preview.toAdd + preview.toChange;
  const isSeen = useIsSeen();
  const decide = good > 0 ? queue.take : queue.passOn;
  useKeys(
    { F8: isSeen && !queue.isTaking ? decide : undefined, Delete: isSeen && good > 0 ? queue.skip : undefined },
    { F8: t(good > 0 ? 'catalog.import.takeKey' : 'catalog.import.next'), Delete: t('catalog.import.skip') },
  );
  return (
    <section aria-label={current.file.name}>
      <h2 className={styles.subtitle}>
        {current.file.name} · {t(`words.workbookKind.${preview.kind}`)}
      </h2>
      <p className={styles.quiet}>
        {t('catalog.import.sheet', { sheet: preview.sheet, row: preview.headingRow, rows: preview.rows })}
      </p>
      <Counts preview={preview} />
      {queue.hasChanged && (
        <Alert type="warning" showIcon role="alert" title={t('catalog.import.changed')} style={{ marginBottom: 12 }} />
      )}
      {good === 0 && (
        <Alert type="info" showIcon title={t('catalog.import.nothingToTake')} style={{ marginBottom: 12 }} />
      )}
      <div className={styles.decide}>
        <Button type="primary" loading={queue.isTaking} onClick={decide}>
          {takeText(preview, good, t)} <KeyCap name="F8" />
        </Button>
        {good > 0 && (
          <Button onClick={queue.skip}>
            {t('catalog.import.skip')} <KeyCap name="Delete" />
          </Button>
        )}
        {preview.problems.length > 0 && <MarkedButton load={() => queue.marked(current)} />}
        <Button onClick={queue.again} loading={queue.isReading}>
          {t('catalog.import.again')}
        </Button>
      </div>
      <ImportProblems problems={preview.problems} />
    </section>
  );
}

function takeText(preview: ImportPreview, good: number, t: T): string {
  if (good === 0) return t('catalog.import.next');
  return t(preview.refusedRows === 0 ? 'catalog.import.takeAll' : 'catalog.import.take', { count: good });
}

/** A second F8 meant for the workbook before must not take this one in unseen. */
const LOOK_MS = 700;

function useIsSeen(): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSeen(true), LOOK_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSeen;
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const t = useT();
  const counts = [
    ['toAdd', preview.toAdd],
    ['toChange', preview.toChange],
    ['unchanged', preview.unchanged],
    ['refused', preview.refusedRows],
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(([name, count]) => (
        <div key={name} className={styles.count}>
          <dt>{t(`catalog.import.${name}`)}</dt>
          <dd className={name === 'refused' && count > 0 ? styles.bad : ''}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Done({ queue, current }: { readonly queue: ImportQueue; readonly current: ImportFile }) {
  return (
    <>
      {current.result && <ResultAlert result={current.result} />}
      {current.result && current.result.refusedRows > 0 && <MarkedButton load={() => queue.marked(current)} />}
    </>
  );
}

function PaperHint({ paper }: { readonly paper: ImportFile }) {
  const t = useT();
  const open = usePaperOpener()(paper);
  return (
    <Alert
      type="info"
      showIcon
      title={t('catalog.import.paper', { kind: paper.kind ? t(`words.workbookKind.${paper.kind}`) : '' })}
      action={open && <Button onClick={open}>{t('catalog.import.toRoom')}</Button>}
    />
  );
}
