import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { LabelPrint, LabelPrinted } from '../../shared/kernel/bridge.ts';
import { APP_ORIGIN } from './scheme.ts';
import { pagePreferences } from './window.ts';

const READY_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 50;
const MICRONS_PER_MM = 1_000;

/** Prints a label's page without a dialogue, at its true size: the system must neither scale it nor add margins. */
export async function printLabel(session: Session, label: LabelPrint): Promise<LabelPrinted> {
  const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(session) });
  try {
    const page = new URL(label.url, APP_ORIGIN);
    page.searchParams.set('silent', '1');
    await window.loadURL(page.href);
    if (!(await isDrawn(window.webContents))) return { isPrinted: false, reason: 'NOT_READY', detail: label.url };
    return await print(window.webContents, label);
  } catch (error) {
    return { isPrinted: false, reason: 'PRINTER', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    window.destroy();
  }
}

/** The page says that its label is drawn by `data-print-ready` on the html element. */
async function isDrawn(contents: WebContents): Promise<boolean> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (await contents.executeJavaScript("document.documentElement.hasAttribute('data-print-ready')")) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

function print(contents: WebContents, { printer, widthMm, heightMm }: LabelPrint): Promise<LabelPrinted> {
  return new Promise((resolve) => {
    contents.print(
      {
        silent: true,
        deviceName: printer,
        printBackground: true,
        margins: { marginType: 'none' },
        // Without a page size Electron prints on A4.
        pageSize: { width: widthMm * MICRONS_PER_MM, height: heightMm * MICRONS_PER_MM },
      },
      (isPrinted, detail) => resolve(isPrinted ? { isPrinted } : { isPrinted, reason: 'PRINTER', detail }),
    );
  });
}
