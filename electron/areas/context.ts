import type { Language } from '../../shared/areas/texts.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { StationId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import type { ReadDb, Tx } from '../database/handles.ts';

/** Who calls. Before sign-in nobody does, and the caller is null. */
export interface Caller {
  readonly id: UserId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The one station that a station's own sign-in sees; null for staff. */
  readonly stationId: StationId | null;
}

interface Surroundings {
  readonly now: Instant;
  /** The business day in China at `now`. */
  readonly today: Day;
  readonly caller: Caller | null;
  readonly language: Language;
  /** A text of the shared catalogues in the caller's language, for example `words.condition.good`. */
  readonly say: (key: string, facts?: Readonly<Record<string, string | number>>) => string;
  /** Where inspection standards, demonstration workbooks and the like lie. */
  readonly resourcesDir: string;
  readonly version: string;
  /** Where copies of the embedded database lie; null on PostgreSQL. */
  readonly backupsDir: string | null;
}

/** What a query may use: a handle that cannot write, the time, and who asks. */
export interface QueryContext extends Surroundings {
  readonly db: ReadDb;
}

/** What reading a paper takes: a query has it, and a command once its transaction reads for it. */
export type Reading = Pick<QueryContext, 'db' | 'today' | 'language' | 'caller'>;

/** What a command may use: the one open transaction. What it does is journalled under `subject`. */
export interface CommandContext extends Surroundings {
  readonly tx: Tx;
  /** The signed-in person; throws where nobody is, which the access of a procedure rules out. */
  readonly by: Caller;
  /** Names what the journal row is about: a document number, a code, a login. */
  subject(text: string): void;
  /** Names who acts where nobody is signed in yet: the person that signs in by this very command. */
  actor(person: Pick<Caller, 'id' | 'name'>): void;
  readonly session: Session;
  /** Lets the long works that this command has queued begin once it is done. */
  wakeJobs(): void;
}

/** The sign-in of the window that sent the request. */
export interface Session {
  /** The token that came with the request, if any. */
  readonly token: string | null;
  /** Gives the window a new token, or (null) takes it away. */
  set(token: string | null): void;
}
