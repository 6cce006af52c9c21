import { type JudgedPoint, judgePoint } from '../../../shared/areas/inspection/judge.ts';
import type { LengthItem, StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { looksLikeBarcode } from '../../../shared/kernel/barcode.ts';
import { millimetres, readMillimetres } from '../../../shared/kernel/length.ts';
import type { T } from '../../app/texts.ts';
import type { Mark } from '../../ui/tones.ts';

/** What stands in the gap field, read and judged. */
export interface GapReading {
  readonly um: number | undefined;
  readonly judged: JudgedPoint | null;
  /** More likely a slip of the decimal point than a gap. */
  readonly isImplausible: boolean;
  /** Why it is no measurement, as a sentence. */
  readonly trouble: string | undefined;
}

export function readGap(
  text: string,
  { side }: LengthItem,
  standard: StandardDocument,
  sizeTenthInch: number,
  t: T,
): GapReading {
  const { stepUm, askBackUm } = standard.gauge;
  const reading = readMillimetres(text, stepUm);
  if ('refused' in reading) {
    return { um: undefined, judged: null, isImplausible: false, trouble: troubleOf(reading.refused, text, stepUm, t) };
  }
  return {
    um: reading.um,
    judged: judgePoint(standard, sizeTenthInch, side, reading.um),
    isImplausible: reading.um > askBackUm,
    trouble: undefined,
  };
}

/** What a digital gauge sends: a number with its decimal sign. No serial number and no command looks like it. */
export function isGaugeText(scanned: string): boolean {
  return /^[+-]?\d{0,3}[.,]\d{1,4}(mm)?$/i.test(scanned.normalize('NFKC').trim());
}

/** Text that no gauge shows: a barcode that a slow scanner typed into the field. */
export function isForeignText(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s。，,]/g, (sign) => (sign.trim() === '' ? '' : '.'));
  return (
    looksLikeBarcode(plain) &&
    !/^[+\-−–]?\d{0,3}\.\d{0,4}m{0,2}$/i.test(plain) &&
    !/^[+\-−–]?\d{1,3}m{0,2}$/i.test(plain)
  );
}

/** The mark of a judged point: in the normal limit, in the relaxed one only, or over both. */
export function markOfPoint(judged: JudgedPoint | null): Mark | undefined {
  if (!judged) return undefined;
  if (judged.state === 'fail') return 'bad';
  return judged.tier === 'relaxed' ? 'ask' : 'good';
}

/** How a point stands in a word: 正常, 放宽 or 不合格. */
export function wordOfPoint(judged: JudgedPoint, t: T): string {
  return judged.tier ? t(`words.tier.${judged.tier}`) : t('words.lineState.fail');
}

/** What is left to the limit, or by how much it is passed. */
export function marginText(marginUm: number, t: T): string {
  return marginUm < 0
    ? t('inspection.bench.gap.over', { mm: millimetres(-marginUm) })
    : t('inspection.bench.gap.left', { mm: millimetres(marginUm) });
}

function troubleOf(refused: string, typed: string, stepUm: number, t: T): string {
  switch (refused) {
    case 'BLANK':
      return t('inspection.bench.gap.blank');
    case 'NEGATIVE':
      return t('errors.GAP_NEGATIVE', { typed });
    case 'TOO_FINE':
      return t('errors.GAP_TOO_FINE', { typed, step: millimetres(stepUm) });
    case 'TOO_LONG':
      return t('inspection.bench.gap.tooLong', { typed });
    default:
      return t('errors.GAP_NOT_LENGTH', { typed });
  }
}
