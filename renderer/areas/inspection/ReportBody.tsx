import { useQuery } from '@tanstack/react-query';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { api, orpc } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { currentLanguage, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { Photo } from '../../ui/PhotoField.tsx';
import { Section } from '../../ui/Section.tsx';
import { Facts } from './BenchFacts.tsx';
import { BenchFailures } from './BenchFailures.tsx';
import { PanelMap } from './PanelMap.tsx';
import { ReportDots } from './ReportDots.tsx';
import { ReportLines } from './ReportLines.tsx';
import { ReportVersions } from './ReportVersions.tsx';
import styles from './report.module.css';
import { SetDrawing } from './SetDrawing.tsx';
import { secondPersonKey } from './secondPerson.ts';

export interface ReportBodyProps {
  readonly inspection: Inspection;
  readonly standard: StandardDocument;
}

/** What was inspected, by which standard, what decides; the pictures beside it, and below every line. */
export function ReportBody({ inspection, standard }: ReportBodyProps) {
  const t = useT();
  const bench = useQuery(orpc.inspection.bench.queryOptions({ input: { serial: inspection.serial } }));
  const { judgement, record } = inspection;
  return (
    <div className={styles.body}>
      <div>
        <Section title={t('inspection.bench.report.facts')}>
          <ReportFacts inspection={inspection} standard={standard} />
        </Section>
        <Section title={t('inspection.bench.decisive')}>
          <BenchFailures lines={judgement.lines} standard={standard} />
        </Section>
        <Section title={t('inspection.bench.report.allLines')}>
          <ReportLines label={t('inspection.bench.report.allLines')} lines={judgement.lines} standard={standard} />
        </Section>
      </div>
      <div>
        <Section title={t('words.section.gaps')}>
          <SetDrawing standard={standard} sizeTenthInch={inspection.sizeTenthInch} gaps={record.gaps} />
        </Section>
        <Section title={t('words.section.pixels')}>
          <PanelMap standard={standard} panel={inspection.panel} dots={record.dots} />
          <ReportDots inspection={inspection} />
        </Section>
        {inspection.photos.length > 0 && (
          <Section title={t('inspection.bench.report.photos')}>
            <div className={styles.photos}>
              {inspection.photos.map((photo) => (
                <figure key={`${photo.key}${photo.hash}`}>
                  <Photo hash={photo.hash} name={photo.name} load={(hash) => api.inspection.photo({ hash })} />
                  <figcaption>{photo.key}</figcaption>
                </figure>
              ))}
            </div>
          </Section>
        )}
        <Section title={t('inspection.bench.report.versions')}>
          <ReportVersions inspection={inspection} earlier={bench.data?.earlier ?? []} />
        </Section>
      </div>
    </div>
  );
}

function ReportFacts({ inspection, standard }: ReportBodyProps) {
  const t = useT();
  const name = standard.name[currentLanguage() === 'en' ? 'en' : 'zh'];
  return (
    <Facts
      facts={[
        [
          t('inspection.bench.serial'),
          <PathLink key="serial" to={`/machines/store/${encodeURIComponent(inspection.serial)}`}>
            <Code>{inspection.serial}</Code>
          </PathLink>,
        ],
        [t('inspection.bench.model'), <Code key="model">{inspection.modelCode}</Code>],
        [t('inspection.bench.sizeLabel'), t('inspection.bench.size', { inches: inspection.sizeTenthInch / 10 })],
        [
          t('inspection.bench.panel'),
          `${inspection.panel.widthPx} × ${inspection.panel.heightPx}${
            inspection.isPanelAssumed ? ` ${t('inspection.bench.map.assumed')}` : ''
          }`,
        ],
        [t('inspection.bench.standard'), `${name} v${inspection.standardVersion}`],
        [t('inspection.bench.hash'), <Code key="hash">{inspection.standardHash.slice(0, 16)}</Code>],
        [t('inspection.bench.inspector'), inspection.inspector],
        [t('inspection.bench.startedAt'), <MomentText key="started" at={inspection.startedAt} isExact />],
        [
          t('inspection.bench.concludedAt'),
          inspection.concludedAt && <MomentText key="concluded" at={inspection.concludedAt} isExact />,
        ],
        [t(secondPersonKey(inspection)), inspection.concededBy],
        [t('inspection.bench.concession.reason'), inspection.concessionReason],
        [t('inspection.bench.amend.reason'), inspection.amendReason],
        [t('inspection.bench.discard.reason'), inspection.discardReason],
        [t('inspection.bench.early.fact'), inspection.isStoppedEarly && t('inspection.bench.early.was')],
      ]}
    />
  );
}
