import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DisposalView } from '../../../shared/areas/disposal/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import styles from '../../ui/Paper.module.css';
import { qrOf } from '../../ui/qr.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';

/** A list on paper, A4, with its signatures; the QR opens it when it is scanned. */
export function PrintDisposalPage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.disposal.get.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  usePrintOnce(found.data !== undefined);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data) return <p>{t('disposal.paper.loading')}</p>;
  return <Paper of={found.data} />;
}

function Paper({ of }: { readonly of: DisposalView }) {
  const t = useT();
  const title = t(`disposal.paper.${of.kind}`);
  useEffect(() => {
    document.title = `${title} ${of.number}`;
  }, [of.number, title]);
  const facts = [
    ['number', of.number],
    ['day', of.day],
    ['state', t(`words.disposalState.${of.state}`)],
    ['openedBy', of.openedBy],
    ['document', of.documentNumber ?? '—'],
    ['note', of.note || '—'],
  ] as const;
  const headings = ['part', 'barcode', 'bin', 'condition', 'qty', 'value', 'fault'] as const;
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <img alt={`QR ${of.number}`} src={qrOf(of.number)} style={{ float: 'right', height: '22mm', width: '22mm' }} />
      <h1>{title}</h1>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`disposal.fields.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.lines}>
        <thead>
          <tr>
            {headings.map((key) => (
              <th key={key} scope="col">
                {t(`disposal.fields.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.lineList.map((line) => (
            <tr key={line.id}>
              <td>
                <span className={styles.code}>{line.partCode}</span> {line.partName}
              </td>
              <td className={`${styles.code} ${styles.short}`}>{line.barcode ?? '—'}</td>
              <td className={`${styles.code} ${styles.short}`}>{line.binCode}</td>
              <td className={styles.short}>{t(`words.condition.${line.condition}`)}</td>
              <td className={styles.number}>{line.qty}</td>
              <td className={styles.number}>{formatYuan(line.valueFen)}</td>
              <td>{line.fault}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('disposal.view.sum', { lines: of.lines, pieces: of.pieces, value: formatYuan(of.valueFen) })}</p>
      <p className={styles.rule}>{t('disposal.paper.rule')}</p>
      <div className={styles.signatures}>
        <span>
          {t('disposal.paper.keeperSign')}：{of.submittedBy ?? ''}
        </span>
        <span>
          {t('disposal.paper.managerSign')}：
          {of.state === 'approved' || of.state === 'posted' ? (of.decidedBy ?? '') : ''}
        </span>
        <span>
          {t('disposal.paper.receiverSign')}：{of.handedTo}
        </span>
        <span>{t('disposal.paper.daySign')}：</span>
      </div>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('disposal.paper.print')}
      </button>
    </main>
  );
}
