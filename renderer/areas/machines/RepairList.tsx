import type { MachineRepair } from '../../../shared/areas/machines/machines.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './store.module.css';

/** The repairs of a machine, newest first, each with the parts that went into it and the paper that took them off stock. */
export function RepairList({ repairs }: { readonly repairs: readonly MachineRepair[] }) {
  const t = useT();
  if (repairs.length === 0) return <p className={styles.quiet}>{t('machines.store.repair.none')}</p>;
  return (
    <>
      {repairs
        .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
        .map((repair) => (
          <article key={repair.id} className={styles.repair} aria-label={repair.number}>
            <p>
              <Code>{repair.number}</Code> · {repair.engineer} · <MomentText at={repair.startedAt} />{' '}
              <StateMark mark={repair.finishedAt ? 'good' : 'ask'}>
                {t(repair.finishedAt ? 'machines.store.repair.finished' : 'machines.store.repair.running')}
              </StateMark>
            </p>
            <p>{t('machines.store.repair.faultIs', { fault: repair.fault })}</p>
            {repair.work && <p>{t('machines.store.repair.workIs', { work: repair.work })}</p>}
            {repair.parts.length > 0 && <Parts repair={repair} />}
          </article>
        ))}
    </>
  );
}

function Parts({ repair }: { readonly repair: MachineRepair }) {
  const t = useT();
  return (
    <table className={styles.lines} aria-label={t('machines.store.repair.partsOf', { number: repair.number })}>
      <tbody>
        {repair.parts.map((part) => (
          <tr key={`${part.documentNumber} ${part.partCode} ${part.unitBarcode}`}>
            <td>
              <Code>{part.partCode}</Code> {part.partName}
              {part.isSecondHand && ` · ${t('machines.store.repair.secondHand')}`}
            </td>
            <td>{part.unitBarcode && <Code>{part.unitBarcode}</Code>}</td>
            <td style={{ textAlign: 'end' }}>× {part.qty}</td>
            <td>
              <PathLink to={pathOf('/documents', part.documentNumber)}>
                <Code>{part.documentNumber}</Code>
              </PathLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
