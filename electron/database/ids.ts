import { v7 } from 'uuid';
import type { Brand } from '../../shared/kernel/brand.ts';

/** A new row id (UUID version 7: sorts by the moment it was made). */
export function newId<Name extends string>(): Brand<string, Name> {
  return v7() as Brand<string, Name>;
}
