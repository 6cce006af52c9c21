import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InspectionRecord } from '../../shared/areas/inspection/record.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { openBeside } from '../support/books.ts';
import { measured, openReturns, readied } from '../support/machines.ts';
import { fillMachines } from './machineFill.ts';

/*
 * A filled machine is a machine as the program makes it: the same steps under the same clauses, the same form of what is kept.
 */

test('one that passed at its first inspection, without a repair', async () => {
  const returns = await openReturns('sqlite');
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-twin-'));
  try {
    await readied(returns, 'TV-0001');
    const { inspector } = returns;
    const seen = await measured(inspector, await inspector.inspection.start({ serial: 'TV-0001', standard: null }));
    await inspector.inspection.conclude({ id: seen.id, revision: seen.revision, isStoppingEarly: false });
    await fillMachines(join(dataDir, 'partsdepot.db'), { machines: 40, inspections: 40, today: '2026-11-10' as Day });
    const made = await passed(returns.world);
    const filled = await passed({ dataDir, databaseUrl: undefined });
    expect(filled).toEqual(made);
  } finally {
    await returns.world.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** What is kept of such a machine whose model nobody has entered more of, without names, numbers, days and measured values. */
async function passed(world: Parameters<typeof openBeside>[0]) {
  const { read, close } = openBeside(world);
  try {
    const machine = await read
      .selectFrom('machine')
      .innerJoin('inspection', 'inspection.machine_id', 'machine.id')
      .selectAll('machine')
      .where('machine.state', '=', 'passed')
      .where('inspection.verdict', '=', 'pass')
      .where('inspection.is_panel_assumed', '=', 1)
      .where('machine.machine_kind', '=', 'preSale')
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('machine_repair')
              .select('machine_repair.id')
              .whereRef('machine_repair.machine_id', '=', 'machine.id'),
          ),
        ),
      )
      .orderBy('machine.id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const events = await read
      .selectFrom('machine_event')
      .select(['action', 'from_state', 'to_state', 'rule'])
      .where('machine_id', '=', machine.id)
      .orderBy('seq')
      .execute();
    const inspection = await read
      .selectFrom('inspection')
      .selectAll()
      .where('machine_id', '=', machine.id)
      .executeTakeFirstOrThrow();
    const line = await read
      .selectFrom('rma_line')
      .selectAll()
      .where('serial', '=', machine.serial)
      .executeTakeFirstOrThrow();
    const steps = await read
      .selectFrom('rma_step')
      .select(['action', 'rule'])
      .where('rma_id', '=', line.rma_id)
      .orderBy('seq')
      .execute();
    const { checks, gaps, dots, isPanelSeen } = JSON.parse(inspection.record) as InspectionRecord;
    const words = Object.keys(checks).length + Object.values(gaps).flat().length + dots.length + 1;
    return {
      steps,
      events,
      isOfLine: machine.line_id === line.id && machine.rma_id === line.rma_id && line.booked_at !== null,
      entered: [
        machine.size_tenth_inch === inspection.size_tenth_inch,
        machine.is_conceded,
        machine.sold_day,
        machine.warranty_months,
      ],
      kind: [line.machine_kind, line.fault_kind, line.panel_use, line.field_party, line.hq_party, line.consent_at],
      standard: [inspection.standard_id, inspection.standard_version, inspection.standard_hash],
      panel: [inspection.width_px, inspection.height_px, inspection.is_panel_assumed, inspection.accessories],
      outcome: [inspection.version, inspection.verdict, inspection.is_stopped_early, inspection.is_amended],
      said: [inspection.conceded_by, inspection.concession_reason, inspection.amend_reason],
      checks: Object.keys(checks).sort(),
      sides: Object.entries(gaps).map(([side, points]) => [side, points.length]),
      isPanelSeen,
      isEveryWordAnEntry: inspection.revision === words + 1,
    };
  } finally {
    await close();
  }
}
