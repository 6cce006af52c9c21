import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { orpc } from '../../app/api.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useLive } from '../../ui/useLive.ts';
import { EMPTY_MACHINE, type MachineDraft } from './rmaDraft.ts';
import { modelOfSerial, readCode } from './rmaScans.ts';

/** The models of the house, to tell a machine's code from a carton's. A station's own sign-in has no list of them and types the model. */
export function useModels(): readonly string[] {
  const isStaff = can(useMe(), 'signedIn');
  const found = useQuery({ ...orpc.catalog.models.list.queryOptions({ input: { limit: 100 } }), enabled: isStaff });
  return useMemo(() => found.data?.rows.map((model) => model.code) ?? NONE, [found.data]);
}

/** One machine that is being entered: the first scan is its serial, the second its carton (R2.3.5). */
export function useMachineDraft(initial: MachineDraft) {
  const t = useT();
  const models = useModels();
  const [draft, set, read] = useLive(initial);
  const box = useRef<HTMLDivElement>(null);

  // A code may have been scanned before the models were there.
  useEffect(() => {
    if (read().modelCode === '') set(withModel(read(), models));
  }, [models, read, set]);

  function take(code: string) {
    const scan = readCode(read(), code, models);
    const line = t(`machines.rmas.machine.scan.${scan}`, { code });
    if (scan === 'serial') {
      set(withModel({ ...read(), serial: code }, models));
      return { mark: 'good', line } as const;
    }
    if (scan === 'carton') {
      set({ ...read(), cartonBarcode: code });
      const next = read().modelCode === '' ? 'input[name="modelCode"]' : 'input[name="machineKind"]';
      box.current?.querySelector<HTMLElement>(next)?.focus();
      return { mark: 'good', line } as const;
    }
    return { mark: scan === 'both' ? 'ask' : 'bad', line } as const;
  }

  useScan(async (text) => take(scannedText(text)));
  const rescan = () => set({ ...read(), serial: '', cartonBarcode: '' });
  const clear = () => {
    set(EMPTY_MACHINE);
    // The next thing is a scan; no field needs the focus for it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return { draft, set, models, box, rescan, clear, take };
}

/** The machine with the model that its serial begins with, where one is known. */
function withModel(draft: MachineDraft, models: readonly string[]): MachineDraft {
  const model = modelOfSerial(draft.serial, models);
  return model ? { ...draft, modelCode: model } : draft;
}

const NONE: readonly string[] = [];
