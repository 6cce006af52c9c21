/** The screen of this path stands: what it registered for the scanner is in force. */
export function noteDrawn(path: string): void {
  drawnPath = path;
}

/** False while the window shows another screen than its address says. */
export function isDrawn(path: string): boolean {
  return drawnPath === path;
}

let drawnPath = '';
