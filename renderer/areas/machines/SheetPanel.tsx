import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { today } from '../../ui/DayField.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useLive } from '../../ui/useLive.ts';
import { SheetMark } from './RmaMarks.tsx';
import { RmaPanelKeys } from './RmaPanelKeys.tsx';
import { lineScanned } from './rmaLines.ts';
import styles from './rmas.module.css';
import { SheetDifferences } from './SheetDifferences.tsx';
import { SheetForm } from './SheetForm.tsx';
import { differencesOf, isSheetChanged, isSheetComplete, sheetDraftOf, sheetPath } from './sheetDraft.ts';
import { useRmaCommand } from './useRma.ts';

export interface SheetPanelProps {
  readonly rma: Rma;
  readonly lineId: string | undefined;
  readonly onClose: () => void;
}

/** The state sheets of an application, machine by machine (R2.3.3). */
export function SheetPanel({ rma, lineId, onClose }: SheetPanelProps) {
  const [standing, stand] = useState(lineId ?? (rma.lines.find((line) => !line.sheet) ?? rma.lines[0])?.id);
  const line = rma.lines.find((each) => each.id === standing);
  return line && <OneSheet key={line.id} rma={rma} line={line} onStand={stand} onClose={onClose} />;
}

interface OneSheetProps {
  readonly rma: Rma;
  readonly line: RmaLine;
  readonly onStand: (lineId: string) => void;
  readonly onClose: () => void;
}

/** One sheet: proposed from the application, compared with the set, kept, and printed only where both say the same (R2.3.5). */
function OneSheet({ rma, line, onStand, onClose }: OneSheetProps) {
  const t = useT();
  const { message } = App.useApp();
  const [sheet, set, read] = useLive(sheetDraftOf(rma, line, today()));
  const save = useRmaCommand(api.machines.sheets.save);
  const count = useRmaCommand(api.machines.sheets.print);
  const differences = differencesOf(sheet, line);
  const isKept = line.sheet !== null && !isSheetChanged(sheet, line);
  // What lies under the handle of a carton that is packed is not rewritten until it has come.
  const isOpen = rma.state !== 'packed' && rma.state !== 'shipped';
  const mayPrint = isKept && differences.length === 0;

  useScan(async (text): Promise<ScanOutcome> => {
    const code = scannedText(text);
    if (code === line.serial) {
      set({ ...read(), serial: code });
      return { mark: 'good', line: t('machines.rmas.sheet.serialRight', { code }) };
    }
    if (code === line.cartonBarcode) return { mark: 'bad', line: t('machines.rmas.sheet.serialCarton', { code }) };
    const other = lineScanned(rma.lines, text);
    if (other) {
      onStand(other.id);
      return { mark: 'good', line: t('machines.rmas.machine.standsOn', { code, no: other.lineNo }) };
    }
    set({ ...read(), serial: code });
    return { mark: 'bad', line: t('machines.rmas.sheet.serialOther', { code }) };
  });

  async function keep() {
    if (!(await save.run({ lineId: line.id, ...sheet }))) return;
    void message.success(t('machines.rmas.sheet.saved', { no: line.lineNo }));
  }

  async function print() {
    const counted = await count.run({ lineId: line.id });
    const copy = counted?.lines.find((each) => each.id === line.id)?.sheet?.copies;
    if (copy === undefined) return;
    const page = window.open(sheetPath(rma, line.id, copy), '_blank', 'popup,width=1000,height=760');
    if (!page) void message.error(t('machines.rmas.sheet.blocked'));
  }

  return (
    <SidePanel
      title={`${t('machines.rmas.sheet.title')} · ${t('machines.rmas.machine.view', { no: line.lineNo, serial: line.serial })}`}
      width={720}
      onClose={onClose}
      {...(isSheetComplete(sheet) && isOpen ? { onSave: () => void keep() } : {})}
      saveText={t('machines.rmas.sheet.save')}
      isSaving={save.isRunning}
    >
      <RmaPanelKeys keys={{ F7: mayPrint ? () => void print() : undefined }} />
      <p className={styles.quiet}>{t('machines.rmas.sheet.hint')}</p>
      {rma.lines.length > 1 && <Chips rma={rma} standing={line.id} onStand={onStand} />}
      <div className={styles.actions} style={{ alignItems: 'center' }}>
        <Button type={isKept ? 'primary' : 'default'} disabled={!mayPrint} loading={count.isRunning} onClick={print}>
          <KeyCap name="F7" />{' '}
          {t(line.sheet && line.sheet.copies > 0 ? 'machines.rmas.sheet.printAgain' : 'machines.rmas.sheet.print')}
        </Button>
        {rma.lines.length === 1 && <SheetMark sheet={line.sheet} />}
        {line.sheet && line.sheet.copies > 0 && t('machines.rmas.sheet.printed', { count: line.sheet.copies })}
        {line.sheet && !isKept && <span className={styles.quiet}>{t('machines.rmas.sheet.unsaved')}</span>}
      </div>
      {!line.sheet && (
        <Alert type="info" showIcon title={t('machines.rmas.sheet.proposal')} style={{ marginBottom: 14 }} />
      )}
      <SheetDifferences differences={differences} />
      <SheetForm sheet={sheet} onChange={set} />
    </SidePanel>
  );
}

function Chips({
  rma,
  standing,
  onStand,
}: {
  readonly rma: Rma;
  readonly standing: string;
  readonly onStand: (lineId: string) => void;
}) {
  const t = useT();
  return (
    <ul className={styles.chips} aria-label={t('machines.rmas.sheet.lines')}>
      {rma.lines.map((each) => (
        <li key={each.id}>
          <button
            type="button"
            aria-current={each.id === standing ? 'step' : undefined}
            onClick={() => onStand(each.id)}
          >
            {each.lineNo}. {each.serial} <SheetMark sheet={each.sheet} />
          </button>
        </li>
      ))}
    </ul>
  );
}
