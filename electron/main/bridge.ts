import { type IpcMainInvokeEvent, ipcMain, type Session, shell } from 'electron';
import { bridgeChannels, type LabelPrint } from '../../shared/kernel/bridge.ts';
import { printLabel } from './printing.ts';
import { isOwnPage } from './window.ts';

/** Answers what the window's pages may ask of the main process (`shared/kernel/bridge.ts`). */
export function answerBridge(session: Session): void {
  let lastDownload: string | undefined;
  session.on('will-download', (_event, item) => {
    item.once('done', (_done, state) => {
      if (state === 'completed') lastDownload = item.getSavePath();
    });
  });

  handle(bridgeChannels.printers, async (event) => {
    const printers = await event.sender.getPrintersAsync();
    return printers.map(({ name, displayName }) => ({ name, displayName }));
  });
  handle(bridgeChannels.printLabel, (_event, label) => {
    if (!isLabel(label)) return { isPrinted: false, reason: 'REFUSED', detail: 'not a label' };
    return printLabel(session, label);
  });
  handle(bridgeChannels.showInFolder, () => {
    if (!lastDownload) return false;
    shell.showItemInFolder(lastDownload);
    return true;
  });
}

/** Only the top page of our own origin is answered. */
function handle(channel: string, answer: (event: IpcMainInvokeEvent, argument: unknown) => unknown): void {
  ipcMain.handle(channel, (event, argument: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('refused');
    return answer(event, argument);
  });
}

/** What came over the bridge is checked as any input is: a size that a label can have, a print page of ours. */
function isLabel(value: unknown): value is LabelPrint {
  if (typeof value !== 'object' || value === null) return false;
  const { printer, widthMm, heightMm, url } = value as Record<string, unknown>;
  return (
    typeof printer === 'string' &&
    isLabelSize(widthMm) &&
    isLabelSize(heightMm) &&
    typeof url === 'string' &&
    /^\/print\/[^\\]*$/.test(url)
  );
}

function isLabelSize(mm: unknown): boolean {
  return typeof mm === 'number' && mm >= 10 && mm <= 300;
}
