import { randomBytes } from 'node:crypto';
import { instantOf } from '../../shared/kernel/day.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import type { CommandOperation } from '../areas/operation.ts';
import { operations } from '../areas/operations.ts';
import { callerOf } from '../areas/people/signIns.ts';
import { type RequestContext, type RunnerDeps, runCommand } from './runner.ts';

/** Makes a warehouse that nobody has set up yet into the demonstration, and tells its sign-in. Others are left as they are. */
export async function setUpDemonstration(deps: RunnerDeps, log: (line: string) => void): Promise<void> {
  const someone = await deps.database.read.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (someone) return;
  const password = randomBytes(6).toString('base64url');
  let token: string | null = null;
  const request = (caller: RequestContext['caller']): RequestContext => ({
    caller,
    language: 'zh-CN',
    requestId: null,
    session: {
      token: null,
      set: (next) => {
        token = next;
      },
    },
  });
  const run = (caller: RequestContext['caller'], name: string, operation: unknown, input: unknown) =>
    runCommand(deps, request(caller), name, operation as CommandOperation<unknown, unknown>, input);
  await run(null, 'people.setUp', operations.people.setUp, { login: 'demo', name: '演示管理员', password });
  const caller = await callerOf(deps.database.read, token, instantOf(deps.clock()));
  await run(caller, 'stock.loadDemonstration', operations.stock.loadDemonstration, {});
  for (const person of PEOPLE) {
    await run(caller, 'people.create', operations.people.create, { stationCode: null, ...person, password });
  }
  log(`演示仓库 demonstration warehouse: 账号 account demo, 密码 password ${password}`);
  log(`同一密码 same password: ${PEOPLE.map(({ login, name }) => `${login} ${name}`).join(', ')}`);
}

/** Whoever else signs, pays and borrows: a request needs two signatures of two persons (R4.1.1a), and a station its own sign-in. */
const PEOPLE: readonly {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly stationCode?: string;
}[] = [
  { login: 'demo.call', name: '演示呼叫中心', roles: ['callCentre'] },
  { login: 'demo.sales', name: '演示售后经理', roles: ['afterSalesManager'] },
  { login: 'demo.finance', name: '演示财务', roles: ['finance'] },
  { login: 'demo.station', name: '演示维修站', roles: ['station'], stationCode: 'WX001' },
];
