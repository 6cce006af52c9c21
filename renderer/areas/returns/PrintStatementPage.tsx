import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import paper from '../../ui/Paper.module.css';
import { qrOf } from '../../ui/qr.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';
import { deadLines } from './lines.ts';
import styles from './returns.module.css';

/** R4.3.1.3: the statement of each part of a list that was dead on arrival, a sheet each, with its photos and its label's number. */
export function PrintStatementPage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.returns.get.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  const lines = found.data ? deadLines(found.data) : [];
  const hashes = [...new Set(lines.flatMap((line) => line.photos).map(({ hash }) => hash))];
  const photos = useQueries({
    queries: hashes.map((hash) => ({
      queryKey: ['returns', 'statementPhoto', hash],
      queryFn: () => pictureOf(hash),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const number = found.data?.number;
  useEffect(() => {
    if (number) document.title = `${t('returns.statement.title')} ${number}`;
  }, [number, t]);
  const failed = found.error ?? photos.find(({ error }) => error)?.error;
  usePrintOnce(lines.length > 0 && photos.every(({ data }) => data));
  if (failed) return <p>{refusalOf(failed, t).sentence}</p>;
  if (!found.data) return <p>{t('returns.statement.loading')}</p>;
  if (lines.length === 0) return <p>{t('returns.statement.none', { number: found.data.number })}</p>;
  const pictures = new Map(photos.flatMap(({ data }) => (data?.url ? [[data.hash, data.url] as const] : [])));
  return (
    <main>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      {lines.map((line) => (
        <Sheet key={line.id} list={found.data} line={line} pictures={pictures} />
      ))}
      <button type="button" className={paper.button} onClick={() => window.print()}>
        {t('returns.statement.print')}
      </button>
    </main>
  );
}

function Sheet({
  list,
  line,
  pictures,
}: {
  readonly list: ReturnList;
  readonly line: ReturnLine;
  readonly pictures: ReadonlyMap<string, string>;
}) {
  const t = useT();
  const code = line.labelNumber ?? line.barcode;
  const facts = [
    ['list', `${list.number} / ${line.lineNo}`],
    ['station', `${list.stationCode} ${list.stationName}`],
    ['day', list.day],
    ['part', `${line.partCode} ${line.partName}`],
    ['barcode', line.barcode || '—'],
    ['qty', `${line.qty} ${line.unitName}`],
    ['label', line.labelNumber ?? t('returns.statement.noLabel')],
    ['repairOrder', line.repairOrder || '—'],
    ['machine', line.machineSerial || '—'],
    ['engineer', line.engineer || '—'],
  ] as const;
  return (
    <section className={`${paper.page} ${styles.sheet}`} aria-label={`${list.number} / ${line.lineNo}`}>
      {code && <img alt={`QR ${code}`} src={qrOf(code)} style={{ float: 'right', height: '22mm', width: '22mm' }} />}
      <h1>{t('returns.statement.title')}</h1>
      <dl className={paper.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`returns.statement.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('returns.statement.fault')}</h2>
      <p className={styles.statement}>{line.fault || '—'}</p>
      <h2>{t('returns.statement.statement')}</h2>
      <p className={styles.statement}>{line.statement}</p>
      <h2>{t('returns.statement.photos', { count: line.photos.length })}</h2>
      <div className={styles.evidence}>
        {line.photos.map(({ hash, name }) => {
          const url = pictures.get(hash);
          return url ? (
            <img key={hash} src={url} alt={name} />
          ) : (
            <span key={hash}>{t('returns.statement.undrawn', { name })}</span>
          );
        })}
      </div>
      <p className={paper.rule}>{t('returns.statement.rule')}</p>
      <div className={paper.signatures}>
        {(['stationSign', 'engineerSign', 'keeperSign', 'daySign'] as const).map((key) => (
          <span key={key}>{t(`returns.statement.${key}`)}：</span>
        ))}
      </div>
    </section>
  );
}

/** A photo as an address that the page can draw at once; none for a kind that this browser does not draw (HEIC): then its name stands there. */
async function pictureOf(hash: string): Promise<{ readonly hash: string; readonly url: string | null }> {
  const url = URL.createObjectURL(await api.returns.photo({ hash }));
  const picture = new Image();
  picture.src = url;
  const isDrawn = await picture.decode().then(
    () => true,
    () => false,
  );
  if (!isDrawn) URL.revokeObjectURL(url);
  return { hash, url: isDrawn ? url : null };
}
