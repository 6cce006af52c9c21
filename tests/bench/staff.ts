import type BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import { type Day, type Instant, instantOf } from '../../shared/kernel/day.ts';
import type { StationId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { putInto } from './rawInsert.ts';

/** Who signs in. */
export const LOGIN = { login: 'bench', password: 'a good password' } as const;

/** Those who stand in the papers of a filled warehouse. */
export interface People {
  /** Signs in as {@link LOGIN}: keeps, takes calls, inspects and signs. */
  readonly keeper: UserId;
  readonly manager: UserId;
  readonly supervisor: UserId;
}

export function addPeople(db: BetterSqlite.Database, day: Day, passwordHash: string): People {
  const person = putInto(db, 'person');
  const role = putInto(db, 'person_role');
  const enter = (login: string, roles: readonly Role[]) => {
    const id = newId<'UserId'>();
    person({
      ...{ id, login, name: login, password_hash: passwordHash, is_active: 1, failed_tries: 0, locked_until: null },
      ...{ created_at: at(day), station_id: null },
    });
    for (const each of roles) role({ person_id: id, role: each });
    return id;
  };
  return {
    keeper: enter(LOGIN.login, ['administrator', 'keeper', 'callCentre', 'inspector', 'financeManager']),
    manager: enter('manager', ['afterSalesManager']),
    supervisor: enter('supervisor', ['supervisor']),
  };
}

export function addStation(db: BetterSqlite.Database, index: number): StationId {
  const id = newId<'StationId'>();
  const code = `N${String(index + 1).padStart(4, '0')}`;
  const fields = { city: '城市', contact: '联系人', phone: '13800000000', address: '某路 1 号', level: 'A' };
  putInto(db, 'station')({ id, code, name: `维修站${index + 1}`, ...fields, search: code.toLowerCase() });
  return id;
}

/** Ten in the morning in China, or so many minutes later. */
export function at(day: Day, minutes = 0): Instant {
  return instantOf(new Date(Date.parse(`${day}T02:00:00Z`) + minutes * 60_000));
}
