import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { VerdictNow } from './BenchHead.tsx';
import { ReportLines } from './ReportLines.tsx';
import styles from './report.module.css';
import { useStandard } from './useStandard.ts';

/** What another standard would say of what was seen, beside what this one said. Nothing is changed by asking. */
export function ReportRejudge({
  inspection,
  onClose,
}: {
  readonly inspection: Inspection;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [chosen, choose] = useState<string>();
  const standards = useQuery(orpc.inspection.standards.list.queryOptions());
  const others = (standards.data ?? []).filter(
    (each) =>
      each.state === 'published' && !(each.id === inspection.standardId && each.version === inspection.standardVersion),
  );
  const other = others.find((each) => keyOf(each) === chosen);
  const own = standards.data?.find(
    ({ id, version }) => id === inspection.standardId && version === inspection.standardVersion,
  );
  const answer = useQuery(
    orpc.inspection.rejudge.queryOptions({
      input: { id: inspection.id, standardId: other?.id ?? '', version: other?.version ?? 0 },
      enabled: other !== undefined,
    }),
  );
  return (
    <SidePanel
      title={t('inspection.bench.rejudge.title', { number: inspection.number })}
      onClose={onClose}
      width={1120}
    >
      <p>{t('inspection.bench.rejudge.how')}</p>
      <Select
        aria-label={t('inspection.bench.rejudge.choose')}
        placeholder={t('inspection.bench.rejudge.choose')}
        style={{ width: 480 }}
        value={chosen ?? null}
        options={others.map((each) => ({
          value: keyOf(each),
          label: `${each.name} v${each.version} · ${t(`words.scope.${each.scope}`)}`,
        }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={choose}
        autoFocus
        defaultOpen
      />
      {other?.scope === 'panel' && <p>{t('inspection.bench.rejudge.panelOnly')}</p>}
      {other?.isSecondarySource && <p>{t('inspection.bench.rejudge.secondary')}</p>}
      {answer.error && <p role="alert">{refusalOf(answer.error, t).sentence}</p>}
      <div className={styles.both}>
        <Side
          name={`${own?.name ?? inspection.standardId} v${inspection.standardVersion}`}
          of={{ standardId: inspection.standardId, standardVersion: inspection.standardVersion }}
          judgement={inspection.judgement}
          isPanelOnly={other?.scope === 'panel'}
        />
        {answer.data && other && (
          <Side
            name={`${other.name} v${other.version}`}
            of={{ standardId: other.id, standardVersion: other.version }}
            judgement={answer.data.judgement}
          />
        )}
      </div>
    </SidePanel>
  );
}

interface SideProps {
  readonly name: string;
  readonly of: { readonly standardId: string; readonly standardVersion: number };
  readonly judgement: Judgement;
  readonly isPanelOnly?: boolean;
}

function Side({ name, of, judgement, isPanelOnly = false }: SideProps) {
  const standard = useStandard(of);
  if (!standard) return null;
  const lines = judgement.lines.filter(({ section }) => !isPanelOnly || section === 'pixels');
  return (
    <section aria-label={name}>
      <h2>
        {name} <VerdictNow verdict={judgement.verdict} />
      </h2>
      <ReportLines label={name} lines={lines} standard={standard} />
    </section>
  );
}

function keyOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${version}`;
}
