import { cartonFaults } from '../../../shared/areas/machines/carton.ts';
import type { CartonCheck, Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { CartonPlace } from '../../../shared/areas/machines/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import type { T } from '../../app/texts.ts';

/** The machine whose own or whose carton's code was scanned. */
export function lineScanned(lines: readonly RmaLine[], text: string): RmaLine | undefined {
  const code = scannedText(text);
  return lines.find((line) => line.serial === code) ?? lines.find((line) => line.cartonBarcode === code);
}

/** R2.4.3: a liable party other than the company has not agreed to pay yet. */
export function needsConsent(line: RmaLine): boolean {
  return line.hqJudgement !== null && line.hqJudgement.party !== 'company' && line.consent === null;
}

/** R2.3.2: a cracked panel without leadership's exception. */
export function needsException(line: RmaLine): boolean {
  return line.faultKind === 'panelCrack' && line.exception === null;
}

/** R2.1.2: a board was taken out, and leadership has not agreed to it yet. */
export function needsSwap(line: RmaLine): boolean {
  return line.boardOut !== '' && line.swapApproval === null;
}

/** R2.4.4: it has ended without an arrival: the shipment is lost, or was never sent. */
export function wasLost({ history }: Rma): boolean {
  return history.some(({ action }) => action === 'lose');
}

/** The newest carton check of a machine at a place. */
export function newestCartonCheck(line: RmaLine, place: CartonPlace): CartonCheck | undefined {
  return line.checks
    .filter((check) => check.place === place)
    .reduce<CartonCheck | undefined>((newest, check) => (newest && newest.at >= check.at ? newest : check), undefined);
}

/** What keeps a machine from a step, in words; empty where nothing does. */
export function lacksFor(action: 'apply' | 'authorise' | 'pack', rma: Rma, line: RmaLine, t: T): readonly string[] {
  const lack = (key: string, data?: Readonly<Record<string, unknown>>) => t(`machines.rmas.steps.lack.${key}`, data);
  if (action === 'pack') return packingLacks(line, t);
  const refused = line.eligibility.verdict === 'refused' ? [t('words.eligibility.refused')] : [];
  const isCustomers = rma.kind === 'acceptance-damage';
  if (action === 'apply') {
    return [...refused, ...(isCustomers && !line.fieldJudgement ? [lack('fieldJudgement')] : [])];
  }
  return [
    ...refused,
    ...line.eligibility.missing.map(({ what }) => t(`words.lack.${what}`)),
    ...(isCustomers && !line.hqJudgement ? [lack('hqJudgement')] : []),
    ...(needsConsent(line) ? [lack('consent', { party: t(`words.liableParty.${line.hqJudgement?.party}`) })] : []),
  ];
}

function packingLacks(line: RmaLine, t: T): readonly string[] {
  const lack = (key: string, data?: Readonly<Record<string, unknown>>) => t(`machines.rmas.steps.lack.${key}`, data);
  const check = newestCartonCheck(line, 'packing');
  const faults = check ? cartonFaults(check.items) : [];
  return [
    ...(line.sheet ? [] : [lack('sheet')]),
    ...(line.sheet && line.sheet.differences.length > 0 ? [lack('sheetDiffers')] : []),
    ...(check ? [] : [lack('cartonCheck')]),
    ...(faults.length > 0
      ? [lack('cartonFault', { items: faults.map((item) => t(`words.cartonItem.${item}`)).join('、') })]
      : []),
  ];
}
