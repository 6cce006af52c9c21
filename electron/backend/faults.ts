import { meaningOf } from '../database/constraint.ts';
import { MadeByNewerProgram } from '../database/migrate.ts';

/** Why a warehouse cannot be opened. Each has its sentence, with what to do about it, in the texts of the doors. */
export const faultKinds = [
  'newerProgram',
  'damaged',
  'readOnlyData',
  'diskFull',
  'networkShare',
  'upgradeFailed',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A warehouse that cannot be opened; its data is as it was. */
export class WarehouseFault extends Error {
  readonly kind: FaultKind;
  /** The file or folder that it is about. */
  readonly place: string;
  readonly detail: string;
  constructor(kind: FaultKind, place: string, detail = '', cause?: unknown) {
    super(cause instanceof Error ? cause.message : `${kind}: ${place} ${detail}`, { cause });
    this.kind = kind;
    this.place = place;
    this.detail = detail;
  }
}

/** What went wrong at the opening, as a fault with a sentence; undefined where it is none of those. */
export function faultOf(error: unknown, file: string, backup: string | null): WarehouseFault | undefined {
  if (error instanceof WarehouseFault) return error;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MadeByNewerProgram) return new WarehouseFault('newerProgram', file, '', error);
    const meaning = meaningOf(cause);
    if (meaning === 'damaged') return new WarehouseFault('damaged', file, '', error);
    if (meaning === 'full' || codeOf(cause) === 'ENOSPC') return new WarehouseFault('diskFull', file, '', error);
    if (meaning === 'readOnly' || ['EACCES', 'EROFS', 'EPERM'].includes(codeOf(cause)))
      return new WarehouseFault('readOnlyData', file, '', error);
  }
  return backup === null ? undefined : new WarehouseFault('upgradeFailed', file, backup, error);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
