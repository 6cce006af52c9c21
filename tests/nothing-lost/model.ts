import type { Condition } from '../../shared/areas/catalog/words.ts';
import type { Day } from '../../shared/kernel/day.ts';

/** Where pieces lie, and in which condition; null stands for the supplier, outside the books' walls. */
export interface Spot {
  readonly place: string;
  readonly condition: Condition;
}

/** Pieces of one part and one FIFO age that went from one spot to another. */
export interface Move {
  readonly partCode: string;
  readonly day: Day;
  readonly qty: number;
  readonly serial: string | null;
  readonly from: Spot | null;
  readonly to: Spot | null;
}

export interface ModelDocument {
  readonly number: string;
  readonly moves: readonly Move[];
  /** What the paper behind the document becomes when it is taken back. */
  readonly undo: () => void;
  isReversed: boolean;
}

export interface ModelLine {
  readonly id: string;
  readonly partCode: string;
  readonly qty: number;
  /** Empty for a lot-tracked part. */
  readonly serials: readonly string[];
  judged: number;
  readonly judgedSerials: Set<string>;
}

export interface ModelDelivery {
  readonly id: string;
  readonly lines: readonly ModelLine[];
  /** Where and when it was received; null while its receipt is not posted, or was taken back. */
  received: { readonly bin: string; readonly day: Day } | null;
  inspections: number;
}

export interface ModelPick {
  readonly id: string;
  readonly line: number;
  readonly partCode: string;
  readonly bin: string;
  readonly day: Day;
  readonly qty: number;
  readonly serial: string | null;
}

export interface ModelIssue {
  readonly id: string;
  readonly lines: readonly { readonly partCode: string; readonly qty: number }[];
  picks: ModelPick[];
  state: 'picking' | 'posted' | 'cancelled' | 'reversed';
}

/** One unreserved good piece, or several of the same age in the same bin. */
export interface Pile {
  readonly bin: string;
  readonly day: Day;
  readonly qty: number;
  readonly serials: readonly string[];
}

/**
 * The warehouse as a clerk with a pencil would keep it, from what was acknowledged alone. It knows ages by the day, not lots: of one bin
 * the oldest day goes first, and lots of one day are equal. Throws where something was acknowledged that cannot have happened.
 */
export class Model {
  readonly unitParts: ReadonlySet<string>;
  readonly goodBins: readonly string[];
  readonly documents: ModelDocument[] = [];
  readonly deliveries: ModelDelivery[] = [];
  readonly issues: ModelIssue[] = [];
  readonly units = new Map<string, { partCode: string; day: Day; spot: Spot | null }>();
  /** The number of the latest document; null where that was a reversal. */
  latest: string | null = null;
  readonly #pieces = new Map<string, number>();

  constructor(unitParts: Iterable<string>, goodBins: readonly string[]) {
    this.unitParts = new Set(unitParts);
    this.goodBins = goodBins;
  }

  /** Pieces of a part at a spot by age, oldest first; with `isFree`, less what lies picked on open issues. */
  ages(partCode: string, spot: Spot, isFree: boolean): { readonly day: Day; readonly qty: number }[] {
    return [...this.#pieces]
      .map(([key, qty]) => ({ ...readKey(key), qty }))
      .filter((pile) => pile.partCode === partCode && isSame(pile, spot))
      .map(({ day, qty }) => ({ day, qty: isFree ? qty - this.#reserved(partCode, spot.place, day) : qty }))
      .filter(({ qty }) => qty > 0)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  total(partCode: string, spot: Spot, isFree: boolean): number {
    return this.ages(partCode, spot, isFree).reduce((sum, { qty }) => sum + qty, 0);
  }

  /** What may be picked of a part: good, in a bin, on nobody's list. Oldest first, then by bin. */
  piles(partCode: string): Pile[] {
    return this.goodBins
      .flatMap((bin) =>
        this.ages(partCode, { place: bin, condition: 'good' }, true).map(({ day, qty }) => ({
          bin,
          day,
          qty,
          serials: this.serialsAt(partCode, { place: bin, condition: 'good' }).filter(
            (serial) => this.units.get(serial)?.day === day && !this.isPicked(serial),
          ),
        })),
      )
      .sort((a, b) => (a.day < b.day || (a.day === b.day && a.bin < b.bin) ? -1 : 1));
  }

  serialsAt(partCode: string, spot: Spot): string[] {
    return [...this.units]
      .filter(([, unit]) => unit.partCode === partCode && unit.spot !== null && isSame(unit.spot, spot))
      .map(([serial]) => serial)
      .sort();
  }

  isPicked(serial: string): boolean {
    return this.#openPicks().some((pick) => pick.serial === serial);
  }

  hasPicksAt(partCode: string, { place }: Spot): boolean {
    return this.#openPicks().some((pick) => pick.partCode === partCode && pick.bin === place);
  }

  /** The moves that take so many pieces from a spot, oldest first, from what nobody has picked. */
  oldest(partCode: string, qty: number, from: Spot, to: Spot): Move[] {
    const moves: Move[] = [];
    let left = qty;
    for (const age of this.ages(partCode, from, true)) {
      const taken = Math.min(left, age.qty);
      if (taken > 0) moves.push({ partCode, day: age.day, qty: taken, serial: null, from, to });
      left -= taken;
    }
    if (left > 0) throw new Error(`${qty} of ${partCode} were taken from ${from.place}, which had ${qty - left}`);
    return moves;
  }

  /** The move of one unit. */
  unitMove(serial: string, from: Spot, to: Spot): Move {
    const unit = this.units.get(serial);
    if (!unit?.spot || !isSame(unit.spot, from)) throw new Error(`unit ${serial} was not at ${from.place}`);
    return { partCode: unit.partCode, day: unit.day, qty: 1, serial, from, to };
  }

  /** Books a document. */
  post(document: Omit<ModelDocument, 'isReversed'>): void {
    for (const move of document.moves) this.#apply(move);
    this.documents.push({ ...document, isReversed: false });
    this.latest = document.number;
  }

  /** Books the counter-document of one that stands. */
  reverse(number: string): void {
    const document = this.documents.find((each) => each.number === number);
    if (!document || document.isReversed) throw new Error(`${number} was taken back twice`);
    for (const move of document.moves.toReversed()) this.#apply({ ...move, from: move.to, to: move.from });
    document.isReversed = true;
    this.latest = null;
    document.undo();
  }

  /** What open issues have picked, and is not where they picked it any more. */
  missingPicks(): string[] {
    return this.#openPicks()
      .filter(({ partCode, bin, day, serial }) => {
        const spot: Spot = { place: bin, condition: 'good' };
        const lying = this.ages(partCode, spot, false).find((age) => age.day === day)?.qty ?? 0;
        const unit = serial === null ? undefined : this.units.get(serial);
        return this.#reserved(partCode, bin, day) > lying || (unit && !(unit.spot && isSame(unit.spot, spot)));
      })
      .map(({ partCode, bin, day, serial }) => [partCode, bin, day, serial].join(' '));
  }

  /** Everything of a part by spot and age, as `stock.part` lists it. */
  holdings(partCode: string): Record<string, number> {
    const rows = [...this.#pieces].filter(([key, qty]) => qty > 0 && readKey(key).partCode === partCode);
    return Object.fromEntries(rows.map(([key, qty]) => [key.slice(key.indexOf('|') + 1), qty]));
  }

  #openPicks(): ModelPick[] {
    return this.issues.filter((issue) => issue.state === 'picking').flatMap((issue) => issue.picks);
  }

  #reserved(partCode: string, place: string, day: Day): number {
    return this.#openPicks()
      .filter((pick) => pick.partCode === partCode && pick.bin === place && pick.day === day)
      .reduce((sum, pick) => sum + pick.qty, 0);
  }

  #apply(move: Move): void {
    if (move.from) this.#bump(move, move.from, -move.qty);
    if (move.to) this.#bump(move, move.to, move.qty);
    if (move.serial === null) return;
    const unit = this.units.get(move.serial);
    if (move.from === null ? unit?.spot : !unit?.spot || !isSame(unit.spot, move.from))
      throw new Error(`unit ${move.serial} was taken from where it was not`);
    this.units.set(move.serial, { partCode: move.partCode, day: move.day, spot: move.to });
  }

  #bump({ partCode, day }: Move, spot: Spot, by: number): void {
    const key = [partCode, spot.place, spot.condition, day].join('|');
    const qty = (this.#pieces.get(key) ?? 0) + by;
    if (qty < 0) throw new Error(`${key} went below zero`);
    this.#pieces.set(key, qty);
  }
}

export function isSame(a: Spot, b: Spot): boolean {
  return a.place === b.place && a.condition === b.condition;
}

function readKey(key: string): { partCode: string; place: string; condition: Condition; day: Day } {
  const [partCode = '', place = '', condition, day] = key.split('|');
  return { partCode, place, condition: condition as Condition, day: day as Day };
}
