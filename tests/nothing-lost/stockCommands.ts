import type { Part } from '../../shared/areas/catalog/contract.ts';
import type { Condition } from '../../shared/areas/catalog/words.ts';
import { type Corner, type Maker, oneOf } from './command.ts';
import type { Model, ModelDocument, Spot } from './model.ts';

export const stockCommands: Readonly<Record<'putAway' | 'transfer' | 'reverse', Maker>> = {
  putAway: (corner, { a, b, c }) => {
    const { model, parts, bins } = corner;
    const staged = parts.flatMap((part) =>
      (['good', 'doa'] as const)
        .map((condition) => ({ part, condition, spot: { place: 'staging', condition } }))
        .filter(({ spot }) => model.total(part.code, spot, false) > 0),
    );
    const chosen = oneOf(staged, a);
    if (!chosen) return undefined;
    const { part, condition, spot } = chosen;
    const binCode = oneOf(b % 8 === 0 ? bins.quarantine : bins[condition], b) ?? '';
    const goods = someOf(model, part, spot, c);
    return {
      says: `put away ${goods.says} ${condition} into ${binCode}`,
      path: 'stock.putAway',
      send: (window, context) => window.stock.putAway({ lines: goods.lines, condition, binCode }, { context }),
      record(answer: { number: string }) {
        model.post({ number: answer.number, moves: goods.moves({ place: binCode, condition }), undo: () => {} });
      },
      expects: () => [goods.missing() ?? binRefusal(corner, part.code, { place: binCode, condition })],
    };
  },

  transfer: (corner, { a, b, c }) => {
    const { model, parts, bins } = corner;
    const uses: readonly (readonly [Condition, readonly string[]])[] = [
      ['good', bins.good],
      ['quarantine', bins.quarantine],
      ['doa', bins.doa],
    ];
    const held = uses.flatMap(([condition, codes]) =>
      codes.flatMap((place) =>
        parts
          .map((part) => ({ part, condition, spot: { place, condition } }))
          .filter(({ spot, part }) => model.total(part.code, spot, false) > 0),
      ),
    );
    const chosen = oneOf(held, a);
    if (!chosen) return undefined;
    const { part, condition, spot } = chosen;
    const others = uses.flatMap(([use, codes]) => (b % 8 === 0 || use === condition ? codes : []));
    const toBinCode = oneOf(others, b) ?? '';
    const goods = someOf(model, part, spot, c);
    return {
      says: `transfer ${goods.says} from ${spot.place} to ${toBinCode}`,
      path: 'stock.transfer',
      send: (window, context) =>
        window.stock.transfer({ lines: goods.lines, fromBinCode: spot.place, toBinCode }, { context }),
      record(answer: { number: string }) {
        model.post({ number: answer.number, moves: goods.moves({ place: toBinCode, condition }), undo: () => {} });
      },
      expects: () =>
        toBinCode === spot.place
          ? ['SAME_BIN']
          : [goods.missing() ?? binRefusal(corner, part.code, { place: toBinCode, condition })],
    };
  },

  reverse: (corner, { a, b }) => {
    const { model } = corner;
    // Mostly one of the latest, whose goods have not gone on; sometimes one that was taken back already.
    const standing = model.documents.filter(({ isReversed }) => b % 16 === 0 || !isReversed);
    const document = oneOf(b % 4 === 0 ? standing : standing.slice(-4), a);
    if (!document) return undefined;
    const { number, isReversed } = document;
    return {
      says: `reverse ${number}`,
      path: 'stock.reverse',
      send: (window, context) => window.stock.reverse({ number, reason: '放错了' }, { context }),
      record: () => model.reverse(number),
      expects: () => (isReversed ? ['ALREADY_REVERSED'] : reversalEnds(corner, document)),
    };
  },
};

/** R4.7, R4.8.1: why goods may not go to a spot; null where they may. */
function binRefusal({ model, parts, bins }: Corner, partCode: string, spot: Spot): string | null {
  const uses: Readonly<Record<string, readonly string[]>> = bins;
  if (!uses[spot.condition]?.includes(spot.place)) return 'BIN_WRONG_USE';
  const isShared = parts.some(({ code }) => code !== partCode && model.total(code, spot, false) > 0);
  return isShared && bins.unmixed.includes(spot.place) ? 'BIN_HOLDS_OTHER_PART' : null;
}

/** What may come of taking a document back that stands. Only of the latest one is it certain that its goods lie where it put them. */
function reversalEnds(corner: Corner, { number, moves }: ModelDocument): readonly (string | null)[] {
  const { model } = corner;
  const isCrowded = moves.some((move) => move.from && isBin(move.from) && binRefusal(corner, move.partCode, move.from));
  const isUntouched =
    model.latest === number && !moves.some((move) => move.to && model.hasPicksAt(move.partCode, move.to));
  if (isUntouched) return [isCrowded ? 'BIN_HOLDS_OTHER_PART' : null];
  return [null, 'REVERSAL_BLOCKED', ...(isCrowded ? ['BIN_HOLDS_OTHER_PART'] : [])];
}

function isBin({ place }: Spot): boolean {
  return place !== 'staging';
}

/** Some pieces or units of a part at a spot: what is sent, and what moves. Now and then one more than there are. */
function someOf(model: Model, part: Part, spot: Spot, seed: number) {
  const serials = model.serialsAt(part.code, spot);
  if (model.unitParts.has(part.code)) {
    const chosen = serials.filter((_, at) => (seed + at) % 2 === 0).slice(0, 3);
    const taken = chosen.length > 0 ? chosen : serials.slice(0, 1);
    return {
      says: taken.join(' '),
      lines: taken.map((unitBarcode) => ({ unitBarcode })),
      moves: (to: Spot) => taken.map((serial) => model.unitMove(serial, spot, to)),
      /** The refusal where some of it is not free to go; null where all is. */
      missing: () => (taken.some((serial) => model.isPicked(serial)) ? 'UNIT_ELSEWHERE' : null),
    };
  }
  const qty = 1 + (seed % (model.total(part.code, spot, false) + (seed % 8 === 0 ? 1 : 0)));
  return {
    says: `${qty} ${part.code}`,
    lines: [{ partId: part.id, qty }],
    moves: (to: Spot) => model.oldest(part.code, qty, spot, to),
    missing: () => (model.total(part.code, spot, true) < qty ? 'NOT_ENOUGH_STOCK' : null),
  };
}
