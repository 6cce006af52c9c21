import { useState } from 'react';
import type { ImportResult } from '../../../shared/areas/catalog/contract.ts';
import { api } from '../../app/api.ts';
import { type Refusal, refusalOf } from '../../app/refusal.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';

export type PapersPreview = Awaited<ReturnType<typeof api.machines.papers.preview>>;

interface Read {
  readonly file: File;
  readonly preview: PapersPreview;
}

/** A workbook of return applications: read, looked at, taken in. Where the books moved on meanwhile, it is read anew. */
export function usePapers() {
  const t = useT();
  const [read, setRead] = useState<Read>();
  const [result, setResult] = useState<ImportResult>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [hasChanged, setHasChanged] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const apply = useCommand(api.machines.papers.apply, {
    onDone: (done) => {
      setResult(done);
      setHasChanged(false);
    },
    onRefused: ({ code }) => {
      if (code !== 'WORKBOOK_CHANGED' || !read) return false;
      setHasChanged(true);
      void look(read.file);
      return true;
    },
  });

  async function look(file: File) {
    setIsReading(true);
    setRefusal(undefined);
    setResult(undefined);
    try {
      setRead({ file, preview: await api.machines.papers.preview({ file }) });
    } catch (error) {
      setRead(undefined);
      setRefusal(refusalOf(error, t));
      playSound('bad');
    } finally {
      setIsReading(false);
    }
  }

  async function preview(file: File) {
    setHasChanged(false);
    await look(file);
  }

  const take = () => void (read && apply.run({ file: read.file, digest: read.preview.digest }));
  return { read, result, refusal, hasChanged, isReading, isTaking: apply.isRunning, preview, take };
}
