import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StackCard } from '../../../shared/areas/stock/shapes.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam, useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import styles from '../../ui/Paper.module.css';
import { qrOf } from '../../ui/qr.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';

/** Lines on one card; the newest stand on it, and the balance before them at its top. */
const LINES = 30;

/** The card that hangs at a stack (R4.8.6): part, bin, running balance, and a QR that opens the part when it is scanned. */
export function PrintStackCardPage() {
  const t = useT();
  const code = usePathParam('code');
  const binCode = useQueryParam('bin');
  const input = { code, limit: LINES, ...(binCode ? { binCode } : {}) };
  const found = useQuery(orpc.stock.card.queryOptions({ input, staleTime: Number.POSITIVE_INFINITY }));
  usePrintOnce(found.data !== undefined);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data) return <p>{t('stock.card.loading')}</p>;
  return <Card of={found.data} />;
}

function Card({ of }: { readonly of: StackCard }) {
  const t = useT();
  useEffect(() => {
    document.title = `${t('stock.card.title')} ${of.partCode}`;
  }, [of.partCode, t]);
  const oldestFirst = [...of.rows].reverse();
  const [first] = oldestFirst;
  const before = first ? first.balance - first.inQty + first.outQty : of.onHand;
  const facts = [
    ['partCode', of.partCode],
    ['partName', of.partName],
    ['place', of.binCode ?? t('stock.card.wholeStore')],
    ['unitName', of.unitName],
  ] as const;
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <h1>{t('stock.card.title')}</h1>
      <div style={{ display: 'flex', gap: 16 }}>
        <dl className={styles.facts} style={{ flex: 1 }}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`stock.fields.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <img alt={`QR ${of.partCode}`} src={qrOf(of.partCode)} style={{ height: '24mm', width: '24mm' }} />
      </div>
      <table className={styles.lines}>
        <thead>
          <tr>
            {['at', 'document', 'in', 'out', 'balance', 'by'].map((key) => (
              <th key={key} scope="col">
                {t(['in', 'out', 'balance'].includes(key) ? `stock.card.${key}` : `stock.fields.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={4}>{t('stock.card.before')}</td>
            <td className={styles.number}>{before}</td>
            <td />
          </tr>
          {oldestFirst.map((row) => (
            <tr key={row.seq}>
              <td className={styles.short}>{row.day}</td>
              <td>
                {t(`words.documentKind.${row.kind}`)} <span className={styles.code}>{row.documentNumber}</span>
              </td>
              <td className={styles.number}>{row.inQty || ''}</td>
              <td className={styles.number}>{row.outQty || ''}</td>
              <td className={styles.number}>{row.balance}</td>
              <td className={styles.short}>{row.userName}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.rule}>{t('stock.card.rule')}</p>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('stock.card.print')}
      </button>
    </main>
  );
}
