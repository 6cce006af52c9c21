import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import type { Mark } from '../../ui/tones.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import { lineOf, uncounted, useCountDraft } from './countDraft.ts';

type Line = Shipment['lines'][number];

/** The count of a shipment as it goes: scans and typed numbers, the line stood on, and what just happened. */
export function useCounting(shipment: Shipment, tell: (mark: Mark, line: string) => void) {
  const t = useT();
  const { draft, read, change, restart, forget } = useCountDraft(shipment.issueId);
  const [standing, stand, readStanding] = useLive<string | undefined>(undefined);
  const [lastUnitId, setLastUnitId] = useLive<string | undefined>(undefined);

  function say(mark: Mark, line: string): ScanOutcome {
    tell(mark, line);
    return { mark, line };
  }

  function next() {
    const left = uncounted(shipment, read());
    const after = shipment.lines.findIndex((line) => line.pickId === readStanding());
    const at = left.find((line) => shipment.lines.indexOf(line) > after) ?? left[0];
    if (at?.tracking === 'lot') stand(at.pickId);
  }

  function count(line: Line, received: number, damaged: number): void {
    if (received > line.qty) {
      say('bad', t('loans.count.over', { part: line.partCode, shipped: line.qty }));
    } else if (damaged > received) {
      say('bad', t('loans.count.damagedOver', { received, damaged }));
    } else {
      change(line.pickId, { received, damaged });
      stand(line.pickId);
      say(
        received === line.qty && damaged === 0 ? 'good' : 'ask',
        t('loans.count.lineCounted', { part: line.unitBarcode ?? line.partCode, received, damaged }),
      );
      // What differs wants its note first.
      if (received === line.qty && damaged === 0) next();
    }
  }

  useScan(async (scan) => {
    const scanned = scannedText(scan);
    const unit = shipment.lines.find((line) => line.unitBarcode === scanned);
    if (unit) {
      stand(unit.pickId);
      setLastUnitId(unit.pickId);
      if (lineOf(read(), unit.pickId).received) return say('ask', t('loans.count.already', { barcode: scanned }));
      change(unit.pickId, { received: 1 });
      return say('good', t('loans.count.unitCounted', { barcode: scanned, part: unit.partName }));
    }
    const named = shipment.lines.filter((line) => line.partCode === scanned);
    const at = named.find((line) => lineOf(read(), line.pickId).received === undefined) ?? named[0];
    if (!at) return say('bad', t('loans.count.notOnNote', { scanned }));
    stand(at.pickId);
    return { mark: 'good', line: t('loans.count.standsOn', { part: at.partCode }) };
  });

  useArrows((by) => {
    const at = shipment.lines.findIndex((line) => line.pickId === readStanding());
    const to = arrowTo(shipment.lines, at, by);
    if (to) stand(to.pickId);
  });

  return {
    draft,
    standing,
    stand,
    count,
    /** The unit scanned last, for the key that marks it damaged. */
    lastUnit: shipment.lines.find((line) => line.pickId === lastUnitId),
    note: (line: Line, text: string) => change(line.pickId, { note: text }),
    restart: (line: Line) => {
      restart(line.pickId);
      say('good', t('loans.count.tookBack', { part: line.unitBarcode ?? line.partCode }));
    },
    forget,
  };
}

export type Counting = ReturnType<typeof useCounting>;
