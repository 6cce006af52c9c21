import type { Loan, Obligation } from '../../../shared/areas/loans/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { today } from '../../ui/DayField.tsx';
import { useEvents } from '../../ui/events.ts';
import type { Mark } from '../../ui/tones.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';

/** A use as it is being entered. */
export interface UseDraft {
  readonly loan: Loan | undefined;
  /** Undefined while nobody has said; blank where the old part carries no barcode. */
  readonly oldBarcode: string | undefined;
  readonly qty: string;
  readonly repairOrder: string;
  readonly machineSerial: string;
  readonly repairedDay: Day;
}

/** What a scan fills next. */
export type UseStep = 'new' | 'old' | 'order' | 'machine' | 'ready';

/** The step that the draft stands at: new part, old part, order, machine. */
export function stepOf({ loan, oldBarcode, repairOrder, machineSerial }: UseDraft): UseStep {
  if (!loan) return 'new';
  if (oldBarcode === undefined) return 'old';
  if (repairOrder.trim() === '') return 'order';
  return machineSerial === '' ? 'machine' : 'ready';
}

/** R4.3a, scanner first: new part, old part, machine, one after the other; every field can be typed as well. */
export function useUsing() {
  const t = useT();
  const { events, add } = useEvents();
  const [draft, set, read] = useLive<UseDraft>(empty());
  const use = useAnswer(api.loans.use);
  const change = (part: Partial<UseDraft>) => set({ ...read(), ...part });

  function say(mark: Mark, line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  async function takeNew(scanned: string): Promise<ScanOutcome> {
    const { rows } = await api.loans.list({ search: scanned, state: 'held', limit: 50 });
    const held = rows
      .filter((row) => row.openQty > 0 && (row.unitBarcode ?? row.partCode) === scanned)
      .toSorted((a, b) => (a.receivedDay ?? '').localeCompare(b.receivedDay ?? ''));
    const [loan] = held;
    if (!loan) return say('bad', t('loans.use.notHeld', { scanned }));
    change({ loan, repairOrder: read().repairOrder || loan.repairOrder });
    return held.length > 1
      ? say('ask', t('loans.use.several', { scanned, count: held.length, issue: loan.issueNumber }))
      : say('good', t('loans.use.isNew', { what: scanned, issue: loan.issueNumber }));
  }

  useScan(async (scan) => {
    const scanned = scannedText(scan);
    const now = read();
    switch (stepOf(now)) {
      case 'new':
        return takeNew(scanned);
      case 'old':
        if (scanned === now.loan?.unitBarcode) return say('bad', t('loans.use.sameUnit', { barcode: scanned }));
        change({ oldBarcode: scanned });
        return say('good', t('loans.use.isOld', { barcode: scanned }));
      case 'order':
        change({ repairOrder: scanned });
        return say('good', `${t('loans.use.repairOrder')} ${scanned}`);
      case 'machine':
        change({ machineSerial: scanned });
        return say('good', t('loans.use.isMachine', { serial: scanned }));
      case 'ready':
        return say('ask', t('loans.use.full'));
    }
  });

  async function post(): Promise<void> {
    const { loan, oldBarcode, repairOrder, machineSerial, repairedDay, qty } = read();
    if (!loan) return;
    if (repairOrder.trim() === '') {
      say('ask', t('loans.use.orderMissing'));
      return;
    }
    const answer = await use({
      loanId: loan.id,
      qty: Number(qty),
      repairOrder,
      machineSerial,
      oldBarcode: oldBarcode ?? '',
      repairedDay,
    });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    set(empty());
    const owed = await owedFor(loan, repairOrder);
    const words = [t('loans.use.done', { part: loan.partCode, order: repairOrder })];
    if (owed) words.push(t('loans.use.owes', { old: oldBarcode || loan.partCode, due: owed.clocks[0]?.explanation }));
    say('good', words.join('；'));
  }

  return {
    draft,
    change,
    events,
    post,
    restart: () => set(empty()),
    noOld: () => {
      change({ oldBarcode: '' });
      say('good', t('loans.use.noOld'));
    },
  };
}

/** The old part that the use has made the station owe; undefined where it need not come back. */
async function owedFor(loan: Loan, repairOrder: string): Promise<Obligation | undefined> {
  const { rows } = await api.loans.owed({ search: repairOrder.trim(), isOpen: true, limit: 50 });
  return rows.find((row) => row.loanId === loan.id);
}

function empty(): UseDraft {
  return {
    loan: undefined,
    oldBarcode: undefined,
    qty: '1',
    repairOrder: '',
    machineSerial: '',
    repairedDay: today(),
  };
}
