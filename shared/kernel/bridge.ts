/**
 * What the desktop window can do and a page in a browser cannot. Present as `window.partsdepot` in Electron only:
 * a screen asks `window.partsdepot` and falls back to the browser's own way where it is undefined.
 */
export interface PartsDepotBridge {
  /** Printers of this workstation. */
  printers(): Promise<readonly Printer[]>;
  /** Prints one page silently, exactly as large as the label. */
  printLabel(label: LabelPrint): Promise<LabelPrinted>;
  /** Shows the file downloaded last in its folder; false where there is none. */
  showInFolder(): Promise<boolean>;
}

export interface Printer {
  /** What the system calls it; the value for `LabelPrint.printer`. */
  readonly name: string;
  /** What people call it. */
  readonly displayName: string;
}

export interface LabelPrint {
  readonly printer: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /**
   * Path of the print page, e.g. `/print/label/…`. It is opened out of sight with `silent=1` added to its query; then
   * the page must not call `window.print()`, but set `data-print-ready` on the html element once the label is drawn.
   */
  readonly url: string;
}

/** `NOT_READY`: the page did not draw its label in 15 seconds. `PRINTER`: the system refused, `detail` in its words. */
export type LabelPrinted =
  | { readonly isPrinted: true }
  | { readonly isPrinted: false; readonly reason: 'NOT_READY' | 'PRINTER' | 'REFUSED'; readonly detail: string };

/** Names of the messages between a window and the main process. */
export const bridgeChannels = {
  printers: 'partsdepot:printers',
  printLabel: 'partsdepot:print-label',
  showInFolder: 'partsdepot:show-in-folder',
} as const;

declare global {
  interface Window {
    readonly partsdepot?: PartsDepotBridge;
  }
}
