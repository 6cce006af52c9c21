import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import type { ScanOutcome } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';

/** A machine scanned at the bench: it changes over to that machine; what was begun on the one before stays as it is. */
export function useMachineScan(): (text: string) => Promise<ScanOutcome> {
  const t = useT();
  const go = useGo();
  return async (text) => {
    try {
      const { machine } = await api.inspection.bench({ serial: text });
      go(benchPath(machine.serial));
      return { mark: 'good', line: t('inspection.bench.opened', { serial: machine.serial, model: machine.modelCode }) };
    } catch (error) {
      const { code, sentence } = refusalOf(error, t);
      return {
        mark: 'bad',
        line: code === 'NOT_FOUND' ? t('inspection.bench.notHere', { scanned: text.slice(0, 40) }) : sentence,
      };
    }
  };
}

/** The bench with this machine on it. */
export function benchPath(serial: string): string {
  return `/inspection/bench?serial=${encodeURIComponent(serial)}`;
}
