import { AppError } from '../../../shared/areas/errors.ts';
import { MOST_ROWS } from '../../../shared/areas/ledgers/longBooks.ts';

/** Throws LONG_BOOK where a book has more rows than anybody should wait for. */
export async function expectShort(isLong: Promise<boolean>): Promise<void> {
  if (await isLong) throw new AppError('LONG_BOOK', { most: MOST_ROWS });
}
