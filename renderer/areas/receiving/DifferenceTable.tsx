import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { useTones } from '../../ui/tones.ts';
import { differs } from './lines.ts';
import styles from './lineTable.module.css';

/** R4.1.2a: where goods and note disagree, to be reported to the sender the same day. */
export function DifferenceTable({ lines }: { readonly lines: readonly DeliveryLine[] }) {
  const t = useT();
  const tones = useTones();
  const different = lines.filter(differs);
  if (different.length === 0) return <p>{t('receiving.receive.noDifference')}</p>;
  return (
    <>
      <p style={{ color: tones.ask.ink }}>
        <span aria-hidden="true">{tones.ask.shape} </span>
        {t('receiving.receive.report', { count: different.length })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('receiving.count.no')}</th>
            <th scope="col">{t('receiving.count.part')}</th>
            {(['expected', 'counted', 'short', 'over', 'damaged'] as const).map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {t(`receiving.count.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {different.map((line) => (
            <tr key={line.id}>
              <td className={styles.number}>{line.lineNo}</td>
              <td>
                <Code>{line.partCode}</Code> {line.partName}
              </td>
              <td className={styles.number}>{line.expected}</td>
              <td className={styles.number}>{line.counted ?? '—'}</td>
              {(['short', 'over', 'damaged'] as const).map((name) => (
                <td
                  key={name}
                  className={styles.number}
                  style={line[name] > 0 ? { color: tones.bad.ink, fontWeight: 700 } : {}}
                >
                  {line[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
