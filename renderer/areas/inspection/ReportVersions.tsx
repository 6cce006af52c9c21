import type { Inspection, InspectionHead } from '../../../shared/areas/inspection/inspections.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { markOfVerdict } from './BenchHead.tsx';
import styles from './report.module.css';
import { reportPath } from './reportPaths.ts';

export interface ReportVersionsProps {
  readonly inspection: Inspection;
  readonly earlier: readonly InspectionHead[];
}

/** Every inspection of this machine, amended ones as well: nothing that was concluded is ever rewritten. */
export function ReportVersions({ inspection, earlier }: ReportVersionsProps) {
  const t = useT();
  const all = earlier.some(({ id }) => id === inspection.id) ? earlier : [inspection, ...earlier];
  return (
    <ol className={styles.versions}>
      {all.map((each) => (
        <li key={each.id} aria-current={each.id === inspection.id}>
          <PathLink to={reportPath(each.id)}>
            <Code>
              {each.number} v{each.version}
            </Code>
          </PathLink>{' '}
          <StateMark mark={each.verdict && each.state === 'concluded' ? markOfVerdict(each.verdict) : undefined}>
            {each.verdict && each.state !== 'discarded'
              ? t(`words.verdict.${each.verdict}`)
              : t(`words.inspectionState.${each.state}`)}
          </StateMark>{' '}
          {each.state === 'amended' && `${t('words.inspectionState.amended')} `}
          {each.inspector} <MomentText at={each.concludedAt ?? each.startedAt} />
        </li>
      ))}
    </ol>
  );
}
