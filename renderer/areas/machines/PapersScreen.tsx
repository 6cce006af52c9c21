import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useEffect, useRef } from 'react';
import { api } from '../../app/api.ts';
import { takeHandedOver } from '../../app/handover.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ImportProblems } from '../catalog/ImportProblems.tsx';
import { MarkedButton, ResultAlert } from '../catalog/ImportResult.tsx';
import { PapersVerdicts } from './PapersVerdicts.tsx';
import styles from './rmas.module.css';
import { usePapers } from './usePapers.ts';

/** A month's return applications as a workbook: every problem and the rule's answer to every row first, then the good rows. */
export function PapersScreen() {
  const t = useT();
  const go = useGo();
  const { read, result, refusal, hasChanged, isReading, isTaking, preview, take } = usePapers();
  const zone = useRef<HTMLDivElement>(null);
  const shown = (node: HTMLDivElement | null) => node?.scrollIntoView({ block: 'center' });
  const good = read ? read.preview.toAdd + read.preview.toChange : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a paper that another screen recognised is read once, on arrival
  useEffect(() => {
    const handed = takeHandedOver();
    if (handed) void preview(handed);
  }, []);

  useKeys(
    {
      o: () => zone.current?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
      F8: result ? () => go('/machines/rmas') : good > 0 && !isTaking ? take : undefined,
      Escape: () => go('/machines/rmas'),
    },
    {
      o: t('machines.rmas.papers.choose'),
      F8: t(result ? 'machines.rmas.papers.toList' : 'machines.rmas.papers.title'),
      Escape: t('machines.rmas.back'),
    },
  );
  return (
    <Page title={t('machines.rmas.papers.title')} hint={t('machines.rmas.papers.hint')}>
      <div ref={zone}>
        <Upload.Dragger
          accept=".xlsx"
          multiple={false}
          showUploadList={false}
          disabled={isReading}
          beforeUpload={(file) => {
            void preview(file);
            return false;
          }}
        >
          <p style={{ fontSize: 26, margin: 0 }}>
            <FileExcelOutlined aria-hidden="true" />
          </p>
          <p style={{ margin: '2px 0' }}>
            {t(isReading ? 'machines.rmas.papers.reading' : 'machines.rmas.papers.drop')}
          </p>
        </Upload.Dragger>
      </div>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal.sentence} style={{ marginTop: 12 }} />}
      {hasChanged && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('machines.rmas.papers.changed')}
          style={{ marginTop: 12 }}
        />
      )}
      {read && (
        <>
          <p className={styles.summary} data-testid="papers-summary">
            {t('machines.rmas.papers.summary', {
              file: read.file.name,
              rows: read.preview.rows,
              toAdd: read.preview.toAdd,
              toChange: read.preview.toChange,
              unchanged: read.preview.unchanged,
              refused: read.preview.refusedRows,
            })}
          </p>
          {result && (
            <div ref={shown}>
              <ResultAlert result={result} />
            </div>
          )}
          <div className={styles.actions}>
            {result ? (
              <Button type="primary" size="large" onClick={() => go('/machines/rmas')}>
                <KeyCap name="F8" /> {t('machines.rmas.papers.toList')}
              </Button>
            ) : (
              <Button type="primary" size="large" disabled={good === 0} loading={isTaking} onClick={take}>
                <KeyCap name="F8" /> {t('machines.rmas.papers.apply', { count: good })}
              </Button>
            )}
            {read.preview.problems.length > 0 && (
              <MarkedButton load={() => api.machines.papers.marked({ file: read.file })} />
            )}
          </div>
          {good === 0 && !result && (
            <Alert type="info" showIcon title={t('machines.rmas.papers.nothing')} style={{ marginBottom: 12 }} />
          )}
          {read.preview.problems.length > 0 && (
            <Section title={t('machines.rmas.papers.problems')}>
              <ImportProblems problems={read.preview.problems} label={t('machines.rmas.papers.problems')} />
            </Section>
          )}
          <Section title={t('machines.rmas.papers.verdicts')}>
            <PapersVerdicts verdicts={read.preview.verdicts} />
          </Section>
        </>
      )}
    </Page>
  );
}
