import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { exactMoment } from '../../ui/DayText.tsx';
import styles from '../../ui/Paper.module.css';
import { qrOf } from '../../ui/qr.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';

/** R4.6.1.3: the receipt list of a delivery as it is archived, with everything that is recorded of it. */
export function PrintReceiptPage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.receiving.get.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  usePrintOnce(found.data !== undefined);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data) return <p>{t('receiving.paper.loading')}</p>;
  return <Paper of={found.data} />;
}

function Paper({ of }: { readonly of: Delivery }) {
  const t = useT();
  useEffect(() => {
    document.title = `${t('receiving.paper.title')} ${of.number}`;
  }, [of.number, t]);
  const facts = [
    ['number', of.number],
    ['noteNumber', of.noteNumber],
    ['sender', of.sender],
    ['waybill', [of.carrier, of.waybill].filter(Boolean).join(' ')],
    ['arrivalDay', of.arrivalDay],
    ['package', of.packageGrade ? t(`words.packageGrade.${of.packageGrade}`) : '—'],
    ['receipt', of.receiptNumber ?? '—'],
    ['state', t(`words.deliveryState.${of.state}`)],
  ] as const;
  const figures = ['expected', 'counted', 'short', 'over', 'damaged', 'passed', 'failed'] as const;
  const report = of.differenceReport;
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <img alt={`QR ${of.number}`} src={qrOf(of.number)} style={{ float: 'right', height: '22mm', width: '22mm' }} />
      <h1>{t('receiving.paper.title')}</h1>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`receiving.paper.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.lines}>
        <thead>
          <tr>
            {['no', 'requested', 'part', 'price'].map((key) => (
              <th key={key} scope="col">
                {t(`receiving.paper.${key}`)}
              </th>
            ))}
            {figures.map((key) => (
              <th key={key} scope="col">
                {t(`receiving.paper.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.lines.map((line) => (
            <tr key={line.id}>
              <td className={styles.number}>{line.lineNo}</td>
              <td className={styles.short}>
                <span className={styles.code}>{line.requestedPartCode}</span> {line.requestDay}
              </td>
              <td>
                <span className={styles.code}>{line.partCode}</span> {line.partName}
                {line.units.some(({ isCounted }) => isCounted) && (
                  <div className={styles.code}>
                    {line.units
                      .filter(({ isCounted }) => isCounted)
                      .map(({ barcode }) => barcode)
                      .join(' ')}
                  </div>
                )}
              </td>
              <td className={styles.number}>{formatYuan(line.priceFen)}</td>
              {figures.map((key) => (
                <td key={key} className={styles.number}>
                  {line[key] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {of.isDifferent && (
        <p>
          {report
            ? t(report.isLate ? 'receiving.report.late' : 'receiving.report.inTime', {
                at: exactMoment(report.at),
                by: report.by,
                note: report.note,
              })
            : t('receiving.report.due', { day: of.arrivalDay })}
        </p>
      )}
      <p className={styles.rule}>{t('receiving.paper.rule')}</p>
      <div className={styles.signatures}>
        {(['keeperSign', 'inspectorSign', 'carrierSign', 'daySign'] as const).map((key) => (
          <span key={key}>{t(`receiving.paper.${key}`)}：</span>
        ))}
      </div>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('receiving.paper.print')}
      </button>
    </main>
  );
}
