import type { Table } from '../../../shared/areas/catalog/importing/cells.ts';
import type { ImportCode, Problem } from '../../../shared/areas/catalog/importing/reading.ts';
import { problemAt } from '../../../shared/areas/catalog/importing/rows.ts';
import type { FormChange } from '../../../shared/areas/returns/formChanges.ts';
import { type Match, mayReturn } from '../../../shared/areas/returns/matching.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { FormStation, KnownPart } from './formPlan.ts';
import type { LoadedList } from './lists.ts';
import { listsOfUnit, type OpenItems, openItems } from './openItems.ts';

interface Books {
  readonly station: FormStation;
  readonly list: LoadedList | null;
  readonly parts: ReadonlyMap<string, KnownPart>;
}

/**
 * The changed and new lines against what the station owes and holds (R4.3a, R4.3b), in the order in which they will be written: what one
 * row takes is no longer there for the next, and what a line gives back is there again.
 */
export async function bookProblems(
  db: ReadDb,
  table: Table,
  { station, list, parts }: Books,
  changes: readonly FormChange[],
): Promise<Problem[]> {
  const items = await openItems(db, station.id);
  const rooms = new Map<string, number>([
    ...items.loans.map((loan) => [loan.loanId, loan.room] as const),
    ...items.debts.map((debt) => [debt.obligationId, debt.room] as const),
  ]);
  const takes = (target: { readonly loanId: string | null; readonly obligationId: string | null }, qty: number) => {
    const id = target.loanId ?? target.obligationId ?? '';
    rooms.set(id, (rooms.get(id) ?? 0) - qty);
  };

  const problems: Problem[] = [];
  for (const change of writingOrder(changes)) {
    if (change.effect === 'same') continue;
    if (change.line) takes(change.line, -change.line.qty);
    const part = change.fields && parts.get(change.fields.partCode);
    if (!part || !change.fields) continue;
    const { partCode, barcode } = change.fields;
    const lists = await listsOfUnit(db, { partId: part.id, barcode }, change.line?.id);
    const decision = mayReturn({
      stationCode: station.code,
      line: { ...change.fields, tracking: part.tracking },
      // The list's own lines are the form's own rows, and a serial that stands there twice was found before.
      liveList: lists.liveList === list?.row.number ? null : lists.liveList,
      formerList: lists.formerList,
      ...roomsNow(items, part, rooms),
    });
    if (decision.allowed) for (const match of decision.matches) takes(match, match.qty);
    else {
      const facts = { partCode, ...decision.facts };
      problems.push(problemAt(table, change.row, fieldOf[decision.code], 'error', decision.code, facts, decision.rule));
    }
  }
  return problems;
}

type RefusedCode = Extract<ReturnType<typeof mayReturn>, { allowed: false }>['code'] & ImportCode;

const fieldOf: Readonly<Record<RefusedCode, string>> = {
  UNIT_ON_LIST: 'barcode',
  NOT_ON_LOAN: 'barcode',
  NOTHING_OWED: 'repairOrder',
  OVER_LOAN: 'qty',
};

/** What is taken off makes room first, lines that exist are written before new ones. */
export function writingOrder(changes: readonly FormChange[]): FormChange[] {
  const order = ['same', 'remove', 'change', 'add'] as const;
  return changes.toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

function roomsNow({ loans, debts }: OpenItems, part: KnownPart, rooms: ReadonlyMap<string, number>) {
  return {
    loans: loans
      .filter(({ partId }) => partId === part.id)
      .map((loan) => ({ ...loan, room: rooms.get(loan.loanId) ?? 0 })),
    debts: debts
      .filter(({ partId }) => partId === part.id)
      .map((debt) => ({ ...debt, room: rooms.get(debt.obligationId) ?? 0 })),
  } satisfies Record<string, readonly { readonly room: Match['qty'] }[]>;
}
