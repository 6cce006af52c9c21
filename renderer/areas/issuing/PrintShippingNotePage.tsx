import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ShippingNote } from '../../../shared/areas/issuing/shippingNote.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import styles from '../../ui/Paper.module.css';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';

/** The paper that travels in the parcel: A4, black on white, complete without the program. It asks for the printer by itself. */
export function PrintShippingNotePage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(
    orpc.issuing.shippingNote.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }),
  );
  usePrintOnce(found.data !== undefined);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data) return <p>{t('issuing.ship.note.loading')}</p>;
  return <Note note={found.data} />;
}

function Note({ note }: { readonly note: ShippingNote }) {
  const t = useT();
  const text = (key: string) => t(`issuing.ship.note.${key}`);
  const total = note.lines.reduce((sum, line) => sum + line.qty, 0);
  useEffect(() => {
    document.title = `${t('issuing.ship.note.title')} ${note.number}`;
  }, [note.number, t]);
  const facts = [
    ['number', note.number],
    ['day', note.day],
    ['request', note.requestNumber],
    ['paper', note.paperNumber],
    ['station', `${note.station.code} ${note.station.name}`],
    ['purpose', t(`words.issuePurpose.${note.purpose}`)],
    ['contact', [note.station.contact, note.station.phone].filter(Boolean).join('  ')],
    ['address', note.station.address],
    ['carrier', note.parcel.carrier],
    ['waybill', note.parcel.waybill],
    ['packages', String(note.parcel.packages)],
  ] as const;
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <h1>{text('title')}</h1>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.lines}>
        <thead>
          <tr>
            {['lineNo', 'partCode', 'partName', 'unit', 'qty', 'repairOrder', 'serials', 'packing'].map((key) => (
              <th key={key} scope="col">
                {text(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {note.lines.map((line, index) => (
            <tr key={`${line.partId}${line.repairOrder}`}>
              <td>{index + 1}</td>
              <td className={styles.code}>{line.partCode}</td>
              <td>{line.partName}</td>
              <td>{line.unitName}</td>
              <td className={styles.number}>{line.qty}</td>
              <td className={styles.code}>{line.repairOrder || '—'}</td>
              <td className={styles.code}>{line.unitBarcodes.join(' ') || '—'}</td>
              <td>{line.originalPacking || '—'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {text('total')}
            </th>
            <td className={styles.number}>{total}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
      <p className={styles.rule}>{text('rule')}</p>
      <div className={styles.signatures}>
        <span>
          {text('packedBy')}：{note.packedBy}
        </span>
        <span>{text('carrierSign')}：</span>
        <span>{text('receivedBy')}：</span>
        <span>{text('receivedDay')}：</span>
      </div>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {text('print')}
      </button>
    </main>
  );
}
