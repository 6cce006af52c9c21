import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Rma, RmaLine, StateSheet } from '../../../shared/areas/machines/rmas.ts';
import { machineKinds } from '../../../shared/areas/machines/words.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam, useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';
import { svgUrl } from '../labels/LabelPreview.tsx';
import styles from './printSheet.module.css';

/** 返厂机状态鉴定单: one machine's sheet on A5 across, black on white, for the carton's right handle (R2.3.3). It asks for the printer by itself. */
export function PrintSheetPage() {
  const t = useT();
  const lineId = usePathParam('id');
  const rmaId = useQueryParam('rma') ?? '';
  const found = useQuery(orpc.machines.rmas.get.queryOptions({ input: { id: rmaId } }));
  const codes = useQuery(
    orpc.machines.sheets.codes.queryOptions({ input: { lineId }, staleTime: Number.POSITIVE_INFINITY }),
  );
  const error = found.error ?? codes.error;
  if (error) return <p>{refusalOf(error, t).sentence}</p>;
  if (!found.data || !codes.data) return <p>{t('machines.rmas.sheet.page.loading')}</p>;
  const line = found.data.lines.find((each) => each.id === lineId);
  if (!line?.sheet) return <p>{t('machines.rmas.sheet.page.missing')}</p>;
  if (line.sheet.differences.length > 0) return <p>{t('machines.rmas.sheet.differ')}</p>;
  return <Sheet rma={found.data} line={line} sheet={line.sheet} codes={codes.data} />;
}

interface SheetProps {
  readonly rma: Rma;
  readonly line: RmaLine;
  readonly sheet: StateSheet;
  readonly codes: { readonly code128: string; readonly qr: string };
}

function Sheet({ rma, line, sheet, codes }: SheetProps) {
  const t = useT();
  const text = (key: string) => t(`machines.rmas.sheet.page.${key}`);
  const onPicture = usePrintWhenDrawn(2);
  useEffect(() => {
    document.title = `${t('machines.rmas.sheet.title')} ${sheet.number}`;
  }, [sheet.number, t]);
  const lines = [
    [text('apparent'), sheet.apparentFault],
    [text('hidden'), sheet.hiddenFault || text('none')],
    [text('badBoards'), sheet.badBoards || text('none')],
    ...(sheet.panelUse === 'none' ? [] : [[text('panel'), t(`words.panelUse.${sheet.panelUse}`)] as const]),
  ] as const;
  const isLong = lines.reduce((sum, [, value]) => sum + value.length, 0) > ROOMY;
  return (
    <main className={styles.sheet}>
      <style>
        {
          '@page { size: A5 landscape; margin: 0 } html, body, #root { background: #fff; color-scheme: light; height: auto; margin: 0 }'
        }
      </style>
      <header className={styles.head}>
        <h1>{t('machines.rmas.sheet.title')}</h1>
        <span>
          {text('number')} <b className={styles.code}>{sheet.number}</b>
        </span>
      </header>
      <p className={styles.kinds}>
        <span className={styles.name}>{text('kind')}</span>
        {machineKinds.map((kind) => (
          <span key={kind} className={kind === sheet.machineKind ? styles.ticked : ''}>
            {kind === sheet.machineKind ? '☑' : '☐'} {t(`words.machineKind.${kind}`)}
          </span>
        ))}
      </p>
      <table className={isLong ? `${styles.faults} ${styles.dense}` : styles.faults}>
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.codes}>
        <figure>
          <img className={styles.code128} src={svgUrl(codes.code128)} alt={text('code128')} onLoad={onPicture} />
          <figcaption>
            {text('serial')} <b className={styles.code}>{sheet.serial}</b>　{text('model')}{' '}
            <b className={styles.code}>{line.modelCode}</b>
          </figcaption>
        </figure>
        <img className={styles.qr} src={svgUrl(codes.qr)} alt={text('qr')} onLoad={onPicture} />
      </div>
      <footer className={styles.foot}>
        <span>
          {text('by')} <b>{sheet.assessedBy}</b>
        </span>
        <span>
          {text('day')} <b>{sheet.assessedDay}</b>
        </span>
        <span>
          {text('rma')} <b className={styles.code}>{rma.number}</b>
        </span>
      </footer>
      <p className={styles.place}>{text('place')}</p>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {text('print')}
      </button>
    </main>
  );
}

/** As many characters as stand on the sheet in large type. */
const ROOMY = 120;

/** Asks for the printer once all pictures are drawn: a sheet without its codes is worth nothing. */
function usePrintWhenDrawn(pictures: number): () => void {
  const [drawn, setDrawn] = useState(0);
  usePrintOnce(drawn >= pictures);
  return () => setDrawn((count) => count + 1);
}
