import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { type Command, type Corner, type Maker, oneOf, sum } from './command.ts';
import type { ModelIssue, Move, Spot } from './model.ts';

export const issuingCommands: Readonly<Record<'create' | 'pick' | 'unpick' | 'post' | 'cancel', Maker>> = {
  create: ({ model, parts }, { a, b, c }) => {
    const lines = [a, b, c].slice(0, 1 + (a % 3)).map((each) => ({
      partCode: oneOf(parts, each)?.code ?? '',
      qty: 1 + (each % 5),
    }));
    return {
      says: `list ${lines.map(({ partCode, qty }) => `${qty} ${partCode}`).join(' + ')}`,
      path: 'issuing.create',
      send: (window, context) =>
        window.issuing.create(
          {
            recipientKind: 'engineer',
            recipientCode: b % 2 === 0 ? 'E0001' : 'E0002',
            purpose: 'stock',
            repairOrder: '',
            note: '',
            lines,
          },
          { context },
        ),
      record(answer: { id: string }) {
        model.issues.push({ id: answer.id, lines, picks: [], state: 'picking' });
      },
    };
  },

  pick: (corner, { a, b, c }) => {
    const issue = oneOf(
      corner.model.issues.filter(({ state }) => state === 'picking'),
      a,
    );
    return issue && pick(corner, issue, b, c);
  },

  unpick: ({ model }, { a, b }) => {
    const issue = oneOf(
      model.issues.filter(({ state, picks }) => state === 'picking' && picks.length > 0),
      a,
    );
    const pick = issue && oneOf(issue.picks, b);
    if (!pick) return undefined;
    return {
      says: `put back ${pick.qty} ${pick.partCode}`,
      path: 'issuing.unpick',
      send: (window, context) => window.issuing.unpick({ id: issue.id as never, pickId: pick.id }, { context }),
      record() {
        issue.picks = issue.picks.filter((each) => each !== pick);
      },
    };
  },

  post: ({ model }, { a, b }) => {
    const issue = oneOf(
      model.issues.filter(({ state, picks }) => b % 8 === 0 || (state === 'picking' && picks.length > 0)),
      a,
    );
    if (!issue) return undefined;
    const isReady = issue.state === 'picking' && issue.picks.length > 0;
    return {
      says: `post issue ${model.issues.indexOf(issue)}`,
      path: 'issuing.post',
      send: (window, context) => window.issuing.post({ id: issue.id as never }, { context }),
      record(answer: { documentNumber: string | null; recipientCode: string }) {
        if (issue.state !== 'picking') throw new Error(`an issue was posted that was ${issue.state}`);
        issue.state = 'posted';
        model.post({
          number: answer.documentNumber ?? '',
          moves: issue.picks.map(({ partCode, day, qty, serial, bin }) => ({
            ...{ partCode, day, qty, serial },
            from: { place: bin, condition: 'good' },
            to: { place: answer.recipientCode, condition: 'good' },
          })),
          undo: () => {
            issue.state = 'reversed';
          },
        });
      },
      expects: () => (isReady ? [null] : ['ISSUE_STATE', 'NOTHING_PICKED']),
    };
  },

  cancel: ({ model }, { a }) => {
    const issue = oneOf(
      model.issues.filter(({ state }) => state === 'picking'),
      a,
    );
    if (!issue) return undefined;
    return {
      says: `cancel issue ${model.issues.indexOf(issue)}`,
      path: 'issuing.cancel',
      send: (window, context) => window.issuing.cancel({ id: issue.id as never }, { context }),
      record() {
        issue.state = 'cancelled';
      },
    };
  },
};

function pick({ model, parts, bins }: Corner, issue: ModelIssue, b: number, c: number): Command | undefined {
  const partCode = oneOf(issue.lines, b)?.partCode ?? '';
  const part = parts.find((each) => each.code === partCode);
  const piles = bins.good.flatMap((bin) =>
    part && model.total(partCode, { place: bin, condition: 'good' }, false) > 0 ? [bin] : [],
  );
  const bin = oneOf(piles, c);
  if (!part || !bin) return undefined;
  const spot: Spot = { place: bin, condition: 'good' };
  const fifoReason = b % 5 === 0 ? ('olderNotFound' as const) : null;
  const serial = model.unitParts.has(partCode) ? (oneOf(model.serialsAt(partCode, spot), b) ?? '') : null;
  const qty = serial === null ? 1 + (b % 4) : 1;
  const room = () =>
    issue.lines.findIndex((line, at) => line.partCode === partCode && line.qty - pickedOf(issue, at) >= qty);
  // A pick by serial takes the unit wherever it lies; the other window may have moved it meanwhile.
  const spotNow = () => (serial === null ? spot : (model.units.get(serial)?.spot ?? spot));
  const takes = (): Move[] =>
    serial === null ? model.oldest(partCode, qty, spot, spot) : [model.unitMove(serial, spotNow(), spotNow())];
  /** The day of the oldest piece that a pick would leave behind although it is older than what it takes. */
  const passedOver = (moves: readonly Move[]): string | undefined => {
    const youngest =
      moves
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '';
    return model
      .piles(partCode)
      .map((pile) => ({
        ...pile,
        left: pile.qty - sum(moves.filter(({ day, from }) => day === pile.day && from?.place === pile.bin)),
      }))
      .find(({ left, day }) => left > 0 && day < youngest)?.day;
  };
  return {
    says: `pick ${qty} ${serial ?? partCode} from ${bin}${fifoReason ? ' for a reason' : ''} for issue ${model.issues.indexOf(issue)}`,
    path: 'issuing.pick',
    send: (window, context) =>
      window.issuing.pick(
        {
          id: issue.id as never,
          what: serial === null ? { partId: part.id, binCode: bin, qty } : { unitBarcode: serial },
          fifoReason,
        },
        { context },
      ),
    record(answer: Pick<Issue, 'picks'>) {
      if (serial !== null && model.isPicked(serial)) throw new Error(`${serial} was picked twice`);
      const moves = takes();
      const older = passedOver(moves);
      if (older && !fifoReason) throw new Error(`R4.8.1: a younger one was picked, ${older} was there`);
      const fresh = answer.picks.filter((each) => !issue.picks.some((known) => known.id === each.id));
      if (!older && fresh.some((each) => each.fifoReason !== null)) throw new Error('R4.8.1: a reason for nothing');
      const taken = ages(fresh.map(({ receivedDay, qty: pieces }) => ({ day: receivedDay, qty: pieces })));
      if (taken !== ages(moves)) throw new Error(`R4.8.1: ${taken} were picked instead of ${ages(moves)}`);
      const line = room();
      if (line < 0) throw new Error('more was picked than was listed');
      // One pick may fall on several lots of a day, and each of them can be put back by itself.
      for (const each of fresh)
        issue.picks.push({
          id: each.id,
          line,
          partCode,
          bin: spotNow().place,
          day: each.receivedDay,
          qty: each.qty,
          serial,
        });
    },
    expects() {
      const isFree = serial === null ? model.total(partCode, spot, true) >= qty : !model.isPicked(serial);
      if (!isFree) return ['NOT_ENOUGH_STOCK', 'ALREADY_PICKED', 'UNIT_ELSEWHERE', 'OVER_PICK'];
      if (room() < 0) return ['OVER_PICK'];
      return [passedOver(takes()) && !fifoReason ? 'NOT_OLDEST' : null];
    },
  };
}

/** Pieces by day, in a form to compare. */
function ages(rows: readonly { readonly day: Day; readonly qty: number }[]): string {
  const days = [...new Set(rows.map(({ day }) => day))].sort();
  return days.map((day) => `${day}×${sum(rows.filter((row) => row.day === day))}`).join(' ');
}

function pickedOf(issue: ModelIssue, line: number): number {
  return sum(issue.picks.filter((each) => each.line === line));
}
