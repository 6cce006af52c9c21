import { codeOf } from '../../../shared/kernel/text.ts';
import type { MachineDraft } from './rmaDraft.ts';

type Codes = Pick<MachineDraft, 'serial' | 'cartonBarcode'>;

/** What a scan of a machine's two codes was (R2.3.5). */
export type CodeScan = 'serial' | 'carton' | 'cartonFirst' | 'same' | 'machineAgain' | 'both';

/** R2.3.5: the machine's code first, then its carton's. Tells what a scan is before it goes into a field. */
export function readCode(codes: Codes, code: string, models: readonly string[]): CodeScan {
  if (codes.serial === '') return looksLikeCarton(code) ? 'cartonFirst' : 'serial';
  if (codes.cartonBarcode !== '') return 'both';
  if (code === codeOf(codes.serial)) return 'same';
  return modelOfSerial(code, models) !== undefined && !looksLikeCarton(code) ? 'machineAgain' : 'carton';
}

/** The same for codes that were typed: which of them is wrong, and how. */
export function codeTrouble(
  codes: Codes,
  models: readonly string[],
): 'same' | 'cartonAsSerial' | 'serialAsCarton' | undefined {
  const serial = codeOf(codes.serial);
  const carton = codeOf(codes.cartonBarcode);
  if (serial !== '' && serial === carton) return 'same';
  if (looksLikeCarton(serial)) return 'cartonAsSerial';
  return modelOfSerial(carton, models) !== undefined && !looksLikeCarton(carton) ? 'serialAsCarton' : undefined;
}

/** Serials begin with the model, written without its dashes: HW55U3… is an HW-55U3. The longest model that fits wins. */
export function modelOfSerial(serial: string, models: readonly string[]): string | undefined {
  return models
    .filter((model) => serial.startsWith(plain(model)))
    .reduce<string | undefined>((best, model) => (best && best.length >= model.length ? best : model), undefined);
}

/** Cartons are numbered CT and digits. */
function looksLikeCarton(code: string): boolean {
  return /^CT\d{6,}$/.test(code);
}

function plain(model: string): string {
  return codeOf(model).replace(/[^0-9A-Z]/g, '');
}
