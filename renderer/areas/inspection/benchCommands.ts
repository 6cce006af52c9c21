import { scannedText } from '../../../shared/kernel/barcode.ts';

/** What may be scanned instead of pressing a key, from the sheet that hangs at the bench. */
export const benchCommands = ['pass', 'fail', 'na', 'ok', 'next', 'back', 'undo', 'conclude', 'print'] as const;
export type BenchCommand = (typeof benchCommands)[number];

/** The text of a command's barcode: `PD-PASS`. */
export function commandCode(command: BenchCommand): string {
  return `PD-${command.toUpperCase()}`;
}

/** The command that a scan means; undefined for every other barcode. */
export function commandOf(scanned: string): BenchCommand | undefined {
  const text = scannedText(scanned);
  return benchCommands.find((command) => commandCode(command) === text);
}
