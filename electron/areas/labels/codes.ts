// By its Node name (under Electron's export condition the bare name is the browser build), and by its default object: the
// module's own `raw` is the symbology of that name.
import bwip from 'bwip-js/node';

/** A Code 128: black bars as start and width, and the width of the whole, in modules and without quiet zones. */
export interface Code128 {
  readonly modules: number;
  readonly bars: readonly { readonly at: number; readonly width: number }[];
}

/** A QR code: its side in modules without quiet zone, and the black modules row by row, true for black. */
export interface QrCode {
  readonly modules: number;
  readonly isBlack: readonly boolean[];
}

/** The bars of a Code 128 of printable ASCII; digits are packed in pairs where that is shorter. */
export function code128(text: string): Code128 {
  // A fresh options object each time, here and below: bwip-js writes into the one it is given.
  const [code] = bwip.raw({ bcid: 'code128', text });
  if (!code || !('sbs' in code)) throw new Error('bwip-js drew no bars');
  const bars: { at: number; width: number }[] = [];
  let at = 0;
  code.sbs.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ at, width });
    at += width;
  });
  return { modules: at, bars };
}

/** The modules of a QR code of any text in UTF-8, error correction M, in the smallest version that holds it. */
export function qrCode(text: string): QrCode {
  const options = { bcid: 'qrcode', text, eclevel: 'M' };
  const [code] = bwip.raw(options);
  if (!code || !('pixs' in code)) throw new Error('bwip-js drew no squares');
  return { modules: code.pixx, isBlack: code.pixs.map((pixel) => pixel === 1) };
}
