import type { LabelSize } from '../../../shared/areas/labels/words.ts';
import type { PartsDepotBridge } from '../../../shared/kernel/bridge.ts';

export interface PrintJob {
  readonly id: string;
  readonly size: LabelSize;
  readonly copy: number;
}

/** What became of a print: sent to the printer or shown for printing, or why not. */
export type PrintResult = 'sent' | 'blocked' | 'noPrinter' | 'failed';

/** The desktop window's bridge; undefined in a browser. */
export function desktopBridge(): PartsDepotBridge | undefined {
  return (window as { readonly partsdepot?: PartsDepotBridge }).partsdepot;
}

/** Whether this workstation prints without a dialogue, exactly as large as the label. */
export function hasSilentPrinting(): boolean {
  return desktopBridge() !== undefined;
}

/** The page that is printed; it carries the label's own page size. */
export function printPath({ id, size, copy }: PrintJob): string {
  return `/print/label/${encodeURIComponent(id)}?size=${size}&copy=${copy}`;
}

/** Prints silently on the desktop; in a browser opens the print page, which asks for the printer. */
export function printLabel(job: PrintJob): Promise<PrintResult> {
  return printLabelPage(printPath(job), job.size);
}

/** The same for any page that is one label of this size: `path` is its print page. */
export async function printLabelPage(path: string, size: LabelSize): Promise<PrintResult> {
  const bridge = desktopBridge();
  if (!bridge) {
    const page = window.open(path, '_blank', 'popup,width=900,height=700');
    return page ? 'sent' : 'blocked';
  }
  const printer = readPrinter();
  if (!printer) return 'noPrinter';
  const [widthMm = 0, heightMm = 0] = size.split('x').map(Number);
  const result = await bridge.printLabel({ printer, widthMm, heightMm, url: path });
  return result.isPrinted ? 'sent' : 'failed';
}

/** The label printer of this workstation; empty until one is chosen. */
export function readPrinter(): string {
  return window.localStorage.getItem(PRINTER_KEY) ?? '';
}

/** Chosen once a workstation. */
export function writePrinter(name: string): void {
  window.localStorage.setItem(PRINTER_KEY, name);
}

const PRINTER_KEY = 'partsdepot.labelPrinter';
