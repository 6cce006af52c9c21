import type BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import type { RmaAction, RmaKind } from '../../shared/areas/machines/words.ts';
import { steps } from '../../shared/areas/machines/workflow.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { RmaId, RmaLineId, StationId } from '../../shared/kernel/ids.ts';
import type { Kind } from './kinds.ts';
import type { Numbering } from './numbering.ts';
import { putInto } from './rawInsert.ts';
import { at, type People } from './staff.ts';

/** A machine of a return, as its application names it. */
export interface ReturnedLine {
  readonly id: RmaLineId;
  readonly rmaId: RmaId;
  readonly rmaNumber: string;
  readonly serial: string;
  readonly cartonBarcode: string;
  readonly kind: Kind;
  readonly machineKind: 'preSale' | 'customer';
}

type Way = readonly (readonly [action: RmaAction, by: keyof People])[];

/** The steps of each kind of return, to its arrival. */
const WAYS: Readonly<Record<RmaKind, Way>> = {
  'network-panel': [
    ['report', 'keeper'],
    ['apply', 'keeper'],
    ['authorise', 'manager'],
    ['pack', 'keeper'],
    ['ship', 'keeper'],
    ['arrive', 'keeper'],
  ],
  'acceptance-damage': [
    ['report', 'keeper'],
    ['assess', 'keeper'],
    ['apply', 'keeper'],
    ['judge', 'manager'],
    ['authorise', 'manager'],
    ['pack', 'keeper'],
    ['ship', 'keeper'],
    ['arrive', 'keeper'],
  ],
};

/** Writes a return that has arrived on its day, with the papers of its way; sheets and cartons, which no measured answer reads, are left out. */
export function returner(db: BetterSqlite.Database, people: People, numbers: Numbering) {
  const put = { rma: putInto(db, 'rma'), line: putInto(db, 'rma_line'), step: putInto(db, 'rma_step') };
  return (
    rmaKind: RmaKind,
    stationId: StationId,
    arrival: Day,
    machines: readonly { readonly serial: string; readonly kind: Kind }[],
  ): readonly ReturnedLine[] => {
    const id = newId<'RmaId'>();
    const [day, shipped] = [addDays(arrival, -6), addDays(arrival, -2)];
    const number = numbers.next('RM', day);
    const isDamage = rmaKind === 'acceptance-damage';
    const liable = isDamage ? ({ party: 'carrier', note: '外箱压损' } as const) : { party: null, note: '' };
    put.rma({
      ...{ id, number, kind: rmaKind, state: 'arrived', since: at(arrival, 60), station_id: stationId },
      ...{
        paper_number: `FC-${number}`,
        day,
        note: '',
        version: 0,
        created_by: people.keeper,
        written_by: people.keeper,
      },
      ...{ applied_by: people.keeper, refusal_rule: '', refusal_reason: '', carrier: '德邦', waybill: `DB-${number}` },
      ...{ freight_fen: 12_000, shipped_day: shipped },
    });
    WAYS[rmaKind].forEach(([action, by], index) => {
      const rule = action === 'report' && !isDamage ? steps.apply.rule : steps[action].rule;
      const when = action === 'arrive' ? at(arrival, 60) : action === 'ship' ? at(shipped) : at(day, index);
      const note = action === 'ship' ? `德邦 DB-${number}` : '';
      put.step({ rma_id: id, action, rule, note, at: when, user_id: people[by] });
    });
    return machines.map(({ serial, kind }, index) => {
      const lineId = newId<'RmaLineId'>();
      const machineKind = isDamage ? 'customer' : 'preSale';
      const cartonBarcode = `CT-${serial}`;
      put.line({
        ...{ id: lineId, rma_id: id, line_no: index + 1, serial, carton_barcode: cartonBarcode },
        ...{ model_code: kind.modelCode, size_tenth_inch: kind.sizeTenthInch },
        ...{ machine_kind: machineKind, fault_kind: isDamage ? 'otherDamage' : 'panelPerformance' },
        ...{ apparent_fault: isDamage ? '外箱压损，客户拒收' : '黑屏有声', hidden_fault: '背光不良' },
        ...{ bad_boards: '', board_out: '', is_board_back: 0, panel_use: 'none' },
        ...{ field_party: liable.party, field_note: liable.note, status_mark: isDamage ? '残损' : '' },
        ...{ field_by: isDamage ? people.keeper : null, field_at: isDamage ? at(day, 1) : null },
        ...{ hq_party: liable.party, hq_note: liable.note },
        ...{ hq_by: isDamage ? people.manager : null, hq_at: isDamage ? at(day, 3) : null },
        ...{ consent_person: '', consent_fen: 0, consent_at: null, exception_number: '', exception_by: null },
        ...{ exception_at: null, swap_number: '', swap_by: null, swap_at: null, booked_at: at(arrival) },
      });
      return { id: lineId, rmaId: id, rmaNumber: number, serial, cartonBarcode, kind, machineKind };
    });
  };
}
