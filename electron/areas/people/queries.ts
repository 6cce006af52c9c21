import type { Person } from '../../../shared/areas/people/contract.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** All persons by login, or the one with an id. */
export async function persons(db: ReadDb, id?: UserId): Promise<Person[]> {
  let query = db
    .selectFrom('person')
    .leftJoin('station', 'station.id', 'person.station_id')
    .selectAll('person')
    .select('station.code as station_code')
    .orderBy('login');
  if (id) query = query.where('person.id', '=', id);
  const rows = await query.execute();
  const roles = await db.selectFrom('person_role').selectAll().orderBy('role').execute();
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    roles: roles.filter((entry) => entry.person_id === row.id).map((entry) => entry.role),
    stationCode: row.station_code,
    isActive: row.is_active === 1,
    lockedUntil: row.locked_until,
    badge: row.badge,
    hasPin: row.pin_hash !== null,
  }));
}

/** One person that is known to exist. */
export async function personById(db: ReadDb, id: UserId): Promise<Person> {
  const [person] = await persons(db, id);
  if (!person) throw new Error(`person ${id} vanished`);
  return person;
}
