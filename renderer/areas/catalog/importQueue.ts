import { useQuery } from '@tanstack/react-query';
import { useReducer, useRef, useState } from 'react';
import type { ImportResult } from '../../../shared/areas/catalog/contract.ts';
import { api } from '../../app/api.ts';
import { type Refusal, refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { dueOf, type ImportFile, inOrder, stateOfKind, withChange } from './importFiles.ts';

/** Several workbooks taken in one after the other in the right order, each previewed against what the ones before it brought. */
export function useImportQueue() {
  const t = useT();
  const nextId = useRef(0);
  const [files, change] = useReducer(withChange, []);
  const [chosenId, choose] = useState<number>();
  const [hasChanged, setHasChanged] = useState(false);
  const ordered = inOrder(files);
  const isReadingFiles = ordered.some((file) => file.state === 'reading');
  const due = dueOf(ordered);
  const current = ordered.find((file) => file.id === chosenId) ?? due;
  const isDue = current !== undefined && current.id === due?.id;
  const preview = useQuery({
    queryKey: ['import', current?.id],
    queryFn: () => (current ? proceduresOf(current).preview({ file: current.file }) : null),
    enabled: isDue,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const options = {
    onDone: (result: ImportResult) => {
      if (!current) return;
      change({ id: current.id, patch: { state: 'done', result } });
      choose(undefined);
      setHasChanged(false);
    },
    onRefused: (refusal: Refusal) => {
      // The catalogue moved on between preview and import: show what is true now instead of a refusal.
      if (refusal.code !== 'WORKBOOK_CHANGED') return false;
      setHasChanged(true);
      void preview.refetch();
      return true;
    },
  };
  const applyCatalog = useCommand(api.catalog.imports.apply, options);
  const applyOpening = useCommand(api.stock.openingStock.apply, options);
  const applyCalendar = useCommand(api.clocks.calendarList.apply, options);

  function add(added: readonly File[]) {
    choose(undefined);
    for (const file of added) void recognise(file);
  }

  async function recognise(file: File) {
    const id = nextId.current++;
    change({ id, patch: { file, state: 'reading' } });
    try {
      const { kind } = await api.catalog.imports.recognise({ file });
      change({ id, patch: { kind, state: stateOfKind(kind) } });
    } catch (error) {
      change({ id, patch: { state: 'refused', refusal: refusalOf(error, t) } });
    }
  }

  function take() {
    if (!current || !preview.data) return;
    void commandOf(current).run({ file: current.file, digest: preview.data.digest });
  }

  function commandOf({ kind }: ImportFile) {
    if (kind === 'openingStock') return applyOpening;
    return kind === 'workCalendar' ? applyCalendar : applyCatalog;
  }

  async function marked(file: ImportFile): Promise<File> {
    return proceduresOf(file).marked({ file: file.file });
  }

  /** Nothing in it is to be written: it counts as dealt with, and its counts stay in the summary. */
  function passOn() {
    if (!current || !preview.data) return;
    const { unchanged, refusedRows } = preview.data;
    change({ id: current.id, patch: { state: 'done', result: { added: 0, changed: 0, unchanged, refusedRows } } });
    choose(undefined);
  }

  function skip() {
    if (!current) return;
    change({ id: current.id, patch: { state: 'skipped' } });
    choose(undefined);
  }

  return {
    files: ordered,
    current,
    isDue,
    isReadingFiles,
    preview: isDue ? (preview.data ?? undefined) : undefined,
    previewRefusal: isDue && preview.error ? refusalOf(preview.error, t) : undefined,
    isReading: isDue && preview.isFetching,
    isTaking: applyCatalog.isRunning || applyOpening.isRunning || applyCalendar.isRunning,
    hasChanged,
    add,
    choose,
    take,
    passOn,
    skip,
    again: () => void preview.refetch(),
    marked,
  };
}

export type ImportQueue = ReturnType<typeof useImportQueue>;

/** Opening stock is a stock document, a list of holidays is the calendar's; everything else is the catalogue's. */
function proceduresOf({ kind }: ImportFile) {
  if (kind === 'openingStock') return api.stock.openingStock;
  return kind === 'workCalendar' ? api.clocks.calendarList : api.catalog.imports;
}
