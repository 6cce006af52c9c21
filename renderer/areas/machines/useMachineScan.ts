import { ORPCError } from '@orpc/client';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';

/** A scanned machine opens; whatever else is scanned goes on to the look-up of the whole house. */
export function useMachineScan(): void {
  const t = useT();
  const go = useGo();
  useScan(async (text) => {
    const serial = scannedText(text);
    try {
      const machine = await api.machines.store.get({ serial });
      go(pathOf('/machines/store', machine.serial));
      const state = t(`words.machineState.${machine.state}`);
      return { mark: 'good', line: t('machines.store.opened', { serial: machine.serial, state }) };
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  });
}
