import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import styles from './store.module.css';

/** How the machine, or its customer's case, ended (R2.4.5), with rule, reason and what the customer agreed to. */
export function DisposeTable({ dispositions }: { readonly dispositions: Machine['dispositions'] }) {
  const t = useT();
  return (
    <table className={styles.lines}>
      <tbody>
        {dispositions.map((each) => (
          <tr key={each.number}>
            <td>
              <strong>{t(`words.disposition.${each.disposition}`)}</strong> <Code>{each.number}</Code>
              <div className={styles.quiet}>{each.rule}</div>
            </td>
            <td>
              {each.reason}
              {each.consent && <div>{t('machines.store.dispose.agreed', { text: each.consent })}</div>}
            </td>
            <td style={{ textAlign: 'end' }}>{each.amountFen > 0 && <MoneyText fen={each.amountFen} />}</td>
            <td>
              {each.by} <MomentText at={each.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
