import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workbook } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

const file = () => workbook('return-applications.xlsx');

async function imported(api: Api, name: string): Promise<void> {
  const { digest } = await api.catalog.imports.preview({ file: workbook(name) });
  await api.catalog.imports.apply({ file: workbook(name), digest });
}

/** Verdict and deciding clause of each of the forty applications of October, in their order. */
const october = [
  'allowed R2.4',
  'allowed R2.4',
  'needsException R2.3.2',
  'allowed R2.1.1',
  'allowed R2.1.1',
  'refused R2.1.1',
  'allowed R2.4',
  'needsEvidence R2.1.2',
  'allowed R2.1.1',
  'allowed R2.1.1',
  'needsEvidence R2.1.2',
  'allowed R2.4',
  'allowed R2.4',
  'refused R2.1.1',
  'needsEvidence R2.1.2',
  'refused R2.1.1',
  'refused R2.1.1',
  'refused R2.1.1',
  'refused R2.1.1',
  'allowed R2.4',
  'refused R2.1.1',
  'allowed R2.4',
  'allowed R2.1.1',
  'needsException R2.3.2',
  'allowed R2.1.1',
  'needsException R2.3.2',
  'needsEvidence R2.1.2',
  'refused R2.1.1',
  'refused R2.1.1',
  'allowed R2.1.1',
  'needsEvidence R2.1.3b',
  'needsEvidence R2.1.2',
  'refused R2.1.1',
  'allowed R2.4',
  'allowed R2.1.1',
  'needsEvidence R2.1.2',
  'refused R2.1.1',
  'allowed R2.1.1',
  'needsEvidence R2.1.3a',
  'needsException R2.3.2',
];

describe.each(engines)('applications as a workbook on %s', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
    await imported(world.api, 'stations.xlsx');
  });
  afterEach(() => world.close());

  test('R2.1 the forty applications of October are judged at once, and entered', async () => {
    const { api } = world;
    const preview = await api.machines.papers.preview({ file: file() });
    expect(preview).toMatchObject({ kind: 'returnApplications', rows: 40, toAdd: 40, refusedRows: 0 });
    expect(preview.verdicts.map(({ verdict, rule }) => `${verdict} ${rule}`)).toEqual(october);
    expect(preview.verdicts.at(-1)).toMatchObject({
      paperNumber: 'FC20260040',
      missing: ['exception', 'exceptionApproval', 'swapApplication', 'swapApproval', 'boardBack'],
    });
    expect(await api.machines.papers.apply({ file: file(), digest: preview.digest })).toMatchObject({ added: 40 });
    const { rows, total } = await api.machines.rmas.list({ limit: 100 });
    expect(total).toBe(40);
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect([count('reported'), count('applied'), count('refused')]).toEqual([16, 13, 11]);
    const refused = rows.find(({ paperNumber }) => paperNumber === 'FC20260006');
    expect(await api.machines.rmas.get({ id: refused?.id ?? ('' as never) })).toMatchObject({
      state: 'refused',
      stationCode: 'WX015',
      refusal: { rule: 'R2.1.1' },
      lines: [{ serial: 'HW26L54130242646', modelCode: 'HW-26L5', sizeTenthInch: 260, faultKind: 'panelScratch' }],
    });
    expect((await api.catalog.models.list({ search: 'HW-65Q1' })).rows).toEqual([
      { code: 'HW-65Q1', sizeTenthInch: 650 },
    ]);
  });

  test('a second import of the same rows takes nothing, and says why', async () => {
    const { api } = world;
    const first = await api.machines.papers.preview({ file: file() });
    await api.machines.papers.apply({ file: file(), digest: first.digest });
    const again = await api.machines.papers.preview({ file: file() });
    expect(again).toMatchObject({ toAdd: 0, refusedRows: 40 });
    expect(again.problems[0]).toMatchObject({ row: 4, column: 'A', severity: 'error', rule: 'R2.3.1' });
    expect((await refusal(api.machines.papers.apply({ file: file(), digest: first.digest }))).code).toBe(
      'WORKBOOK_CHANGED',
    );
    const marked = await api.machines.papers.marked({ file: file() });
    expect(marked.name).toContain('问题');
  });

  test('R4.1 a station takes in its own applications only', async () => {
    const station = await world.asStation('WX017');
    const preview = await station.machines.papers.preview({ file: file() });
    const numbers = preview.verdicts.map(({ paperNumber }) => paperNumber);
    expect(numbers).toEqual(['FC20260001', 'FC20260005', 'FC20260032']);
    expect(preview).toMatchObject({ toAdd: 3, refusedRows: 37 });
    const errors = preview.problems.filter(({ severity }) => severity === 'error');
    expect(errors.every(({ rule }) => rule === 'R4.1')).toBe(true);
  });
});
