import { useQuery } from '@tanstack/react-query';
import { Alert, App, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { labelSizes } from '../../../shared/areas/labels/words.ts';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { svgUrl } from '../labels/LabelPreview.tsx';
import { PrinterSelect } from '../labels/PrinterSelect.tsx';
import { hasSilentPrinting } from '../labels/printing.ts';
import { confirmedLines, nextLeft } from './lines.ts';
import styles from './returns.module.css';
import { returnLabelPath, usePrintLabel } from './usePrintLabel.ts';

export interface LabelPanelProps {
  readonly list: ReturnList;
  readonly lineId: string | undefined;
  readonly onClose: () => void;
}

/** The early-failure labels of a confirmed list, one after the other: F8 prints this one and goes to the next (R4.3.1.2). */
export function LabelPanel({ list, lineId, onClose }: LabelPanelProps) {
  const t = useT();
  const { message } = App.useApp();
  const lines = labelled(list);
  const [standing, stand] = useState<string | undefined>(lineId ?? nextLeft(lines, undefined, isUnprinted)?.id);
  const [blocked, setBlocked] = useState<{ readonly path: string; readonly line: string }>();
  const { size, chooseSize, isPrinting, print } = usePrintLabel();
  const line = lines.find((each) => each.id === standing);

  async function run() {
    if (!line) return;
    const { isSent, line: said, list: counted } = await print(line);
    if (!isSent) {
      setBlocked({ path: returnLabelPath(line.id, size, line.labelCopies + 1), line: said });
      return;
    }
    setBlocked(undefined);
    void message.success(`${line.labelNumber}：${said}`);
    stand(nextLeft(labelled(counted ?? list), line.id, isUnprinted)?.id);
  }

  useArrows((by) => {
    const at = lines.findIndex((each) => each.id === standing);
    stand(arrowTo(lines, at, by)?.id);
  });

  return (
    <SidePanel
      title={t('returns.labels.title', {
        done: lines.filter((each) => each.labelCopies > 0).length,
        total: lines.length,
      })}
      width={620}
      onClose={onClose}
      {...(line ? { onSave: () => void run() } : {})}
      saveText={t(line && line.labelCopies > 0 ? 'returns.labels.again' : 'labels.print.run')}
      isSaving={isPrinting}
    >
      <p className={styles.quiet}>{t('returns.labels.hint')}</p>
      <div className={styles.filters}>
        <Segmented
          aria-label={t('labels.size.choose')}
          value={size}
          onChange={chooseSize}
          options={labelSizes.map((each) => ({ value: each, label: t(`labels.size.${each}`) }))}
        />
        {hasSilentPrinting() && <PrinterSelect />}
      </div>
      {blocked && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={blocked.line}
          action={
            <a href={blocked.path} target="_blank" rel="noreferrer">
              {t('labels.print.open')}
            </a>
          }
        />
      )}
      <ul className={styles.itemList} aria-label={t('returns.labels.lines')} style={{ margin: '0 0 12px' }}>
        {lines.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === standing ? 'step' : undefined}
              data-verdict={each.labelCopies > 0 ? 'ok' : undefined}
              onClick={() => stand(each.id)}
            >
              {each.labelCopies > 0 && '✓ '}
              <Code>{each.labelNumber}</Code>
            </button>
          </li>
        ))}
      </ul>
      {line ? <LinePreview line={line} size={size} /> : <p role="status">{t('returns.labels.allPrinted')}</p>}
    </SidePanel>
  );
}

function LinePreview({ line, size }: { readonly line: ReturnLine; readonly size: (typeof labelSizes)[number] }) {
  const t = useT();
  const picture = useQuery(orpc.returns.labelPicture.queryOptions({ input: { lineId: line.id, size } }));
  return (
    <>
      <p>
        {t('returns.labels.of', { no: line.lineNo, part: `${line.partCode} ${line.partName}`, fault: line.fault })}
        {line.isBatch && <strong> · {t('returns.line.batchShort')}</strong>}
      </p>
      {picture.error && <Alert type="error" showIcon title={refusalOf(picture.error, t).sentence} />}
      {picture.isPending && <Skeleton.Node active style={{ height: 320, width: 480 }} />}
      {picture.data && (
        <img
          alt={t('labels.previewAlt', { size })}
          src={svgUrl(picture.data.svg)}
          style={{
            border: '1px solid var(--line)',
            display: 'block',
            maxWidth: '100%',
            width: picture.data.widthMm * 8,
          }}
        />
      )}
    </>
  );
}

/** The lines that carry a label: defective and dead parts that HQ has agreed to. */
function labelled(list: ReturnList): readonly ReturnLine[] {
  return confirmedLines(list).filter((line) => line.labelNumber !== null);
}

function isUnprinted(line: ReturnLine): boolean {
  return line.labelCopies === 0;
}
