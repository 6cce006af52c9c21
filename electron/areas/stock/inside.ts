import { sql } from 'kysely';

/** R4.8.5: `isInside` of the rules for the column of a statement: bins and the put-away trolley are the store. */
export function isInside(place: string) {
  return sql<boolean>`(${sql.ref(place)} like 'bin:%' or ${sql.ref(place)} = 'staging')`;
}
