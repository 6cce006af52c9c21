import { useEffect } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { currentLanguage, type T, useT } from '../../app/texts.ts';
import { Code128 } from '../../ui/Code128.tsx';
import { exactMoment } from '../../ui/DayText.tsx';
import { figuresOf } from './benchLine.ts';
import { nameOfLine } from './benchSaid.ts';
import { PanelMap } from './PanelMap.tsx';
import { ReportDots } from './ReportDots.tsx';
import { ReportLines } from './ReportLines.tsx';
import styles from './report.module.css';
import { SetDrawing } from './SetDrawing.tsx';
import { secondPersonKey } from './secondPerson.ts';

export interface PrintReportPaperProps {
  readonly inspection: Inspection;
  readonly standard: StandardDocument;
}

/** The paper itself: whose, by which standard, the verdict, what failed, the two drawings, every line, and who stands for it. */
export function PrintReportPaper({ inspection, standard }: PrintReportPaperProps) {
  const t = useT();
  const { judgement, record, number } = inspection;
  const isVoid = inspection.state === 'discarded';
  const failures = judgement.lines.filter(({ state, tier }) => state === 'fail' || tier === 'relaxed');
  useEffect(() => {
    document.title = `${t('inspection.bench.report.paper')} ${number}`;
  }, [number, t]);
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <header className={styles.paperHead}>
        <h1>{t('inspection.bench.report.paper')}</h1>
        <Code128 text={number} heightMm={11} label={number} />
      </header>
      <dl className={styles.paperFacts}>
        {factsOf(inspection, standard, t).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.paperVerdict}>
        {t('inspection.bench.verdict')}
        <strong>
          {isVoid
            ? t('words.inspectionState.discarded')
            : t(`words.verdict.${inspection.verdict ?? judgement.verdict}`)}
        </strong>
        {inspection.state !== 'concluded' && !isVoid && <span>{t(`words.inspectionState.${inspection.state}`)}</span>}
        {inspection.isStoppedEarly && <span>{t('inspection.bench.early.was')}</span>}
      </p>
      <h2>{t('inspection.bench.decisive')}</h2>
      {failures.length === 0 ? (
        <p>{t('inspection.bench.nothingFailed')}</p>
      ) : (
        <ul className={styles.paperFailures}>
          {failures.map((line) => {
            const item = standard.items.find(({ id }) => id === line.itemId);
            return (
              <li key={line.key}>
                {line.clause} {item && nameOfLine(item, line.accessory)} {figuresOf(line, standard)}{' '}
                {t(line.state === 'fail' ? 'words.lineState.fail' : 'words.tier.relaxed')} {line.reason}
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.pictures}>
        <figure>
          <figcaption>{t('words.section.gaps')}</figcaption>
          <SetDrawing standard={standard} sizeTenthInch={inspection.sizeTenthInch} gaps={record.gaps} isPaper />
        </figure>
        <figure>
          <figcaption>
            {t('words.section.pixels')} {inspection.panel.widthPx} × {inspection.panel.heightPx}
          </figcaption>
          <PanelMap standard={standard} panel={inspection.panel} dots={record.dots} isPaper />
          <p className={styles.note}>{t('inspection.bench.report.legend')}</p>
        </figure>
      </div>
      <ReportDots inspection={inspection} />
      <ReportLines label={t('inspection.bench.report.allLines')} lines={judgement.lines} standard={standard} isPaper />
      <p className={styles.note}>{standard.note[currentLanguage() === 'en' ? 'en' : 'zh']}</p>
      <div className={styles.signatures}>
        <span>
          {t('inspection.bench.inspector')}：{inspection.inspector}
        </span>
        <span>
          {t(secondPersonKey(inspection))}：{inspection.concededBy ?? '—'}
        </span>
        <span>
          {t('inspection.bench.concludedAt')}：{inspection.concludedAt ? exactMoment(inspection.concludedAt) : '—'}
        </span>
      </div>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('inspection.bench.print')}
      </button>
    </main>
  );
}

function factsOf(inspection: Inspection, standard: StandardDocument, t: T): readonly (readonly [string, string])[] {
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  return [
    [t('inspection.bench.number'), `${inspection.number} v${inspection.version}`],
    [t('inspection.bench.serial'), inspection.serial],
    [t('inspection.bench.model'), inspection.modelCode],
    [t('inspection.bench.sizeLabel'), t('inspection.bench.size', { inches: inspection.sizeTenthInch / 10 })],
    [
      t('inspection.bench.standard'),
      `${standard.name[language]} v${inspection.standardVersion}（${standard.source[language]}）`,
    ],
    [t('inspection.bench.hash'), inspection.standardHash],
    [t('inspection.bench.startedAt'), exactMoment(inspection.startedAt)],
    [t('inspection.bench.concession.reason'), inspection.concessionReason],
    [t('inspection.bench.amend.reason'), inspection.amendReason],
    ...(inspection.state === 'discarded'
      ? ([[t('inspection.bench.discard.reason'), inspection.discardReason]] as const)
      : []),
  ];
}
