import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { type T, useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './catalog.module.css';
import { ImportDecision } from './ImportDecision.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { type ImportFile, lonePaper } from './importFiles.ts';
import { type ImportQueue, useImportQueue } from './importQueue.ts';
import { usePaperOpener } from './usePaperOpener.ts';

/** Excel workbooks of the catalogue and the opening stock: every problem first, then the good rows or none. */
export function ImportScreen() {
  const t = useT();
  const queue = useImportQueue();
  const input = useRef<HTMLInputElement>(null);
  const openerOf = usePaperOpener();
  const paper = lonePaper(queue.files);
  useEffect(() => openerOf(paper)?.(), [paper, openerOf]);
  useKeys({ o: () => input.current?.click() }, { o: t('catalog.import.choose') });
  return (
    <Page title={t('catalog.import.title')} hint={t('catalog.import.hint')}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        className={styles.hidden}
        tabIndex={-1}
        aria-label={t('catalog.import.chooseLabel')}
        onChange={(event) => {
          queue.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <DropZone onFiles={queue.add} onChoose={() => input.current?.click()} />
      {queue.files.length > 0 && (
        <div className={styles.columns}>
          <FileList queue={queue} />
          {queue.current ? (
            <ImportDecision key={queue.current.id} queue={queue} current={queue.current} />
          ) : (
            <ImportSummary queue={queue} />
          )}
        </div>
      )}
    </Page>
  );
}

function DropZone({
  onFiles,
  onChoose,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: () => void;
}) {
  const t = useT();
  const [isOver, setIsOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <section
      aria-label={t('catalog.import.files')}
      className={isOver ? `${styles.drop} ${styles.dropping}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileExcelOutlined aria-hidden="true" style={{ fontSize: 26 }} />
      <span>{t('catalog.import.drop')}</span>
      <Button onClick={onChoose}>
        {t('catalog.import.choose')} <KeyCap name="o" />
      </Button>
    </section>
  );
}

function FileList({ queue }: { readonly queue: ImportQueue }) {
  const t = useT();
  return (
    <ol className={styles.files} aria-label={t('catalog.import.files')}>
      {queue.files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            className={styles.file}
            data-state={stateOf(file, queue)}
            aria-current={file.id === queue.current?.id}
            onClick={() => queue.choose(file.id)}
          >
            <span className={styles.fileName}>{file.file.name}</span>
            <span className={styles.fileState}>
              <span>{file.kind ? t(`words.workbookKind.${file.kind}`) : ''}</span>
              <span>{stateText(file, queue, t)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function stateOf(file: ImportFile, queue: ImportQueue): string {
  return file.state === 'waiting' && queue.isDue && file.id === queue.current?.id ? 'ready' : file.state;
}

function stateText(file: ImportFile, queue: ImportQueue, t: T): string {
  const text = t(`catalog.import.states.${stateOf(file, queue)}`);
  return file.result ? `${text} ${file.result.added + file.result.changed}` : text;
}
