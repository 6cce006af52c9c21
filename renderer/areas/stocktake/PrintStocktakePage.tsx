import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StocktakeView } from '../../../shared/areas/stocktake/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import styles from '../../ui/Paper.module.css';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';

/** The sheet of a stocktake, A4: a list of bins to write on while it is counted, the differences with their causes afterwards. */
export function PrintStocktakePage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.stocktake.get.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  usePrintOnce(found.data !== undefined);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data) return <p>{t('stocktake.paper.loading')}</p>;
  return <Paper of={found.data} />;
}

function Paper({ of }: { readonly of: StocktakeView }) {
  const t = useT();
  useEffect(() => {
    document.title = `${t('stocktake.paper.title')} ${of.number}`;
  }, [of.number, t]);
  const facts = [
    ['number', of.number],
    ['day', of.day],
    ['state', t(`words.stocktakeState.${of.state}`)],
    ['zones', of.zones.join('、')],
    ['openedBy', of.openedBy],
    ['document', of.documentNumber ?? '—'],
  ] as const;
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <h1>{t('stocktake.paper.title')}</h1>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`stocktake.fields.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {of.state === 'counting' ? <BinList of={of} /> : <Differences of={of} />}
      <p className={styles.rule}>{t('stocktake.paper.rule')}</p>
      <div className={styles.signatures}>
        <span>
          {t('stocktake.paper.counterSign')}：{of.submittedBy ?? ''}
        </span>
        <span>
          {t('stocktake.paper.managerSign')}：{of.state === 'posted' ? (of.decidedBy ?? '') : ''}
        </span>
        <span>{t('stocktake.paper.financeSign')}：</span>
        <span>{t('stocktake.paper.daySign')}：</span>
      </div>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('stocktake.paper.print')}
      </button>
    </main>
  );
}

function BinList({ of }: { readonly of: StocktakeView }) {
  const t = useT();
  return (
    <Lines headings={['bin', 'binState', 'pieces', 'countedBy'].map((key) => t(`stocktake.fields.${key}`))}>
      {of.binList.map((bin) => (
        <tr key={bin.code}>
          <td className={styles.code}>{bin.code}</td>
          <td>{t(`words.countState.${bin.state}`)}</td>
          <td className={styles.number}>{bin.state === 'waiting' ? '' : bin.pieces}</td>
          <td>{bin.countedBy}</td>
        </tr>
      ))}
    </Lines>
  );
}

function Differences({ of }: { readonly of: StocktakeView }) {
  const t = useT();
  if (of.differenceList.length === 0) return <p>{t('stocktake.view.noDifferences')}</p>;
  const headings = ['bin', 'part', 'barcode', 'kind', 'book', 'counted', 'value', 'cause', 'countedBy'];
  return (
    <Lines headings={headings.map((key) => t(`stocktake.fields.${key}`))}>
      {of.differenceList.map((row) => (
        <tr key={row.id}>
          <td className={`${styles.code} ${styles.short}`}>{row.binCode}</td>
          <td>
            <span className={styles.code}>{row.partCode}</span> {row.partName}
          </td>
          <td className={`${styles.code} ${styles.short}`}>{row.barcode ?? '—'}</td>
          <td className={styles.short}>{t(`words.differenceKind.${row.kind}`)}</td>
          <td className={styles.number}>{row.book}</td>
          <td className={styles.number}>{row.counted}</td>
          <td className={styles.number}>{formatYuan(row.valueFen)}</td>
          <td>{row.cause ? [t(`words.differenceCause.${row.cause}`), row.note].filter(Boolean).join('：') : ''}</td>
          <td className={styles.short}>{row.countedBy}</td>
        </tr>
      ))}
    </Lines>
  );
}

function Lines({ headings, children }: { readonly headings: readonly string[]; readonly children: React.ReactNode }) {
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
