import { z } from 'zod';

/** Prices are integer fen, never negative; ten million yuan is beyond any part. */
export const fenSchema = z.int().min(0).max(1_000_000_000);

/**
 * Reads yuan as people type them ("180.65", "1,180.65", "¥8") into integer fen, without passing through a float.
 * Undefined where the text is not an amount or is finer than one fen.
 */
export function parseYuan(value: string): number | undefined {
  const match = /^[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/.exec(value.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return undefined;
  const yuan = Number(match[1]?.replaceAll(',', ''));
  const fen = yuan * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) && fen <= 1_000_000_000 ? fen : undefined;
}

/** Fen as yuan with two decimals: 18065 → "180.65". */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const abs = Math.abs(fen);
  return `${sign}${Math.trunc(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}
