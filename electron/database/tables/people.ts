import type { ColumnType, Generated } from 'kysely';
import type { JobKind, JobState } from '../../../shared/areas/clocks/words.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { JobId, StationId, UserId } from '../../../shared/kernel/ids.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Flag } from '../flag.ts';

/** Who works here, what was done, and what every request meets. */
export interface PeopleTables {
  setting: { key: string; value: string };
  counter: { name: string; value: number };
  /** Answers already given, deflated, so that a request that arrives twice is posted once. Kept for two days. */
  request: {
    id: string;
    user_id: string;
    procedure: string;
    input_hash: string;
    output: ColumnType<Buffer, Uint8Array, never>;
    at: Instant;
  };
  journal: {
    seq: number;
    at: Instant;
    user_id: string;
    user_name: string;
    action: string;
    subject: string | null;
    request_id: string;
    detail: string;
    prev_hash: string;
    hash: string;
  };
  journal_head: { id: number; seq: number; hash: string };
  person: {
    id: UserId;
    login: string;
    name: string;
    password_hash: string;
    is_active: Flag;
    failed_tries: number;
    locked_until: Instant | null;
    created_at: Instant;
    /** The one station that a station's own sign-in sees. */
    station_id: StationId | null;
    /** What the person's badge carries; null where none was issued. */
    badge: string | null;
    pin_hash: string | null;
  };
  person_role: { person_id: UserId; role: Role };
  sign_in: { token_hash: string; person_id: UserId; created_at: Instant; expires_at: Instant };
  job: {
    id: JobId;
    kind: JobKind;
    state: JobState;
    done: number;
    total: number;
    started_by: string;
    at: Instant;
    finished_at: Instant | null;
    error: string;
    /** What the work was told, JSON. */
    input: Generated<string>;
    /** What people tell it from others of its kind by: a period. */
    about: Generated<string>;
    /** Whose file it ends with; null where it ends with none. */
    owner_id: UserId | null;
    file_hash: string | null;
    file_name: Generated<string>;
    /** Bytes of a file that lies in parts; 0 where it has none, or a stored one. */
    file_size: Generated<number>;
  };
  /** A long work's file in pieces. */
  job_part: { job_id: JobId; part_no: number; content: ColumnType<Buffer, Uint8Array, never> };
  file: {
    hash: string;
    mime: string;
    size: number;
    content: ColumnType<Buffer, Uint8Array, never>;
    at: Instant;
  };
}
