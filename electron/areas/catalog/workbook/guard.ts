import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { UnreadableWorkbook } from '../../../../shared/areas/catalog/importTexts.ts';
import { AppError } from '../../../../shared/areas/errors.ts';

const MEGABYTE = 1024 * 1024;
/** DOMAIN section 10, ARCHITECTURE "Security": imports are limited in size, rows and unpacked bytes. */
export const workbookLimits = {
  fileBytes: 10 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  entries: 2000,
  cells: 1_000_000,
  rows: 20_000,
  columns: 200,
} as const;

const CONTENT_TYPES = '[Content_Types].xml';
/** A tag may be cut by the end of a chunk; so many bytes of the chunk before are looked at again. */
const OVERLAP = 16;

/**
 * Inflates every part of an uploaded workbook once and throws it away, counting what really comes out: the sizes that
 * a zip declares are never believed. Refuses anything but .xlsx, encrypted and macro workbooks, and XML with a
 * DOCTYPE or ENTITY (external entities, entity bombs).
 * @throws AppError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE
 */
export async function guardWorkbook(bytes: Uint8Array): Promise<void> {
  if (bytes.length > workbookLimits.fileBytes) throw tooLarge('10 MB');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable('oldOrEncrypted');
  if (!startsWith(bytes, [0x50, 0x4b])) throw unreadable('notXlsx');
  const zip = await opened(bytes);
  try {
    await inspect(zip);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable('damaged', cause);
  } finally {
    zip.close();
  }
}

export function tooLarge(limit: string): AppError {
  return new AppError('WORKBOOK_TOO_LARGE', { limit });
}

export function unreadable(detail: UnreadableWorkbook, cause?: unknown): AppError {
  const error = new AppError('WORKBOOK_UNREADABLE', { detail });
  error.cause = cause;
  return error;
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    throw unreadable('damaged', cause);
  }
}

async function inspect(zip: ZipFile): Promise<void> {
  if (zip.entryCount > workbookLimits.entries) throw tooLarge(`${workbookLimits.entries} parts`);
  const tally = { bytes: 0, cells: 0, contentTypes: '' };
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw unreadable('oldOrEncrypted');
    if (!entry.fileName.endsWith('/')) await inflate(zip, entry, tally);
  }
  if (/macroEnabled/i.test(tally.contentTypes)) throw unreadable('macros');
  if (!tally.contentTypes.includes('spreadsheetml.sheet.main+xml')) throw unreadable('notXlsx');
}

async function inflate(zip: ZipFile, entry: Entry, tally: { bytes: number; cells: number; contentTypes: string }) {
  const name = entry.fileName;
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  const isSheet = /worksheets\/[^/]+\.xml$/i.test(name);
  let tail = '';
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const part = Buffer.from(chunk);
    tally.bytes += part.length;
    if (tally.bytes > workbookLimits.unpackedBytes) throw tooLarge('100 MB');
    if (!isXml) continue;
    // Another encoding than UTF-8 would hide the tags from this look, and no spreadsheet program writes one.
    if (part.includes(0)) throw unreadable('damaged');
    const text = part.toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(tail + text)) throw unreadable('doctype');
    if (isSheet) tally.cells += cellTags(tail + text) - cellTags(tail);
    if (tally.cells > workbookLimits.cells) throw tooLarge(`${workbookLimits.cells} cells`);
    if (name === CONTENT_TYPES) tally.contentTypes += text;
    tail = text.slice(-OVERLAP);
  }
}

function cellTags(text: string): number {
  return text.match(/<c[ >/]/g)?.length ?? 0;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
