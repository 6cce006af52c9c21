import type { ImportResult } from '../../../shared/areas/catalog/contract.ts';
import type { WorkbookKind } from '../../../shared/areas/catalog/words.ts';
import type { Refusal } from '../../app/refusal.ts';

/** A workbook that was dropped, and how far it is. */
export interface ImportFile {
  readonly id: number;
  readonly file: File;
  readonly kind?: WorkbookKind;
  readonly state: 'reading' | 'waiting' | 'done' | 'skipped' | 'refused' | 'paper';
  readonly result?: ImportResult;
  readonly refusal?: Refusal;
}

/** Workbooks that are not entries but papers, each taken in by a room of its own. */
const papers: readonly WorkbookKind[] = ['deliveryNote', 'partRequest', 'returnList', 'returnApplications'];

/** How far a workbook is once it is known what it is. */
export function stateOfKind(kind: WorkbookKind): ImportFile['state'] {
  return papers.includes(kind) ? 'paper' : 'waiting';
}

export interface ImportChange {
  readonly id: number;
  readonly patch: Partial<ImportFile>;
}

/** The files after something became known of one; a new one joins at the end. */
export function withChange(files: readonly ImportFile[], { id, patch }: ImportChange): readonly ImportFile[] {
  const known = files.find((file) => file.id === id);
  if (known) return files.map((file) => (file.id === id ? { ...file, ...patch } : file));
  return patch.file ? [...files, { id, file: patch.file, state: 'reading' }] : files;
}

/** What refers to something else comes after it; of one kind, in the order dropped. */
export function inOrder(files: readonly ImportFile[]): readonly ImportFile[] {
  return files.toSorted((a, b) => place(a) - place(b) || a.id - b.id);
}

/** The file whose turn it is. None while a file that belongs before it may still be among the ones being recognised. */
export function dueOf(ordered: readonly ImportFile[]): ImportFile | undefined {
  if (ordered.some((file) => file.state === 'reading')) return undefined;
  return ordered.find((file) => file.state === 'waiting');
}

/** A paper that was dropped alone; beside other workbooks it waits in the list, so that those are not left behind. */
export function lonePaper(files: readonly ImportFile[]): ImportFile | undefined {
  const [first] = files;
  return files.length === 1 && first?.state === 'paper' ? first : undefined;
}

/** Engineers name stations, opening stock names bins and parts; papers name all of them. */
const ORDER: readonly WorkbookKind[] = [
  'workCalendar',
  'bins',
  'parts',
  'stations',
  'engineers',
  'openingStock',
  ...papers,
];

function place(file: ImportFile): number {
  return file.kind ? ORDER.indexOf(file.kind) : ORDER.length;
}
