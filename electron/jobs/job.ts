import type { Instant } from '../../shared/kernel/day.ts';
import type { JobId } from '../../shared/kernel/ids.ts';
import type { Database, Tx } from '../database/handles.ts';
import type { DatabasePlace } from './longBookWriter.ts';

/** A long work as it is taken out of the queue. */
export interface Job {
  readonly id: JobId;
  /** What it was told; its kind knows the shape. */
  readonly input: unknown;
  readonly startedBy: string;
}

/** What a step leaves behind, written in a short transaction together with the progress. */
export type JobWrite = (tx: Tx) => Promise<void>;

/**
 * One piece of a long work, small enough that nobody waits for it. What is slow and only reads is done first, beside the requests; what
 * it returns writes. A step may run twice: a work that a host left half-done is begun anew.
 */
export type JobStep = () => Promise<JobWrite>;

/** How a kind of long work is cut into steps. The last of them ends it: one that is stopped before leaves nothing that is not whole. */
export type JobPlan = (database: Database, job: Job, now: Instant, tools: JobTools) => Promise<JobSteps>;

export interface JobSteps {
  readonly steps: readonly JobStep[];
  /** Lets go of threads and files, however the work ends. */
  readonly release?: () => Promise<void>;
}

/** What works need besides the database. */
export interface JobTools {
  /** The code of a thread of its own. */
  readonly worker: URL;
  /** Where the database is, for threads. */
  readonly place: DatabasePlace;
  /** The embedded database's file and where its copies go; null on PostgreSQL, which has its own. */
  readonly copies: { readonly file: string; readonly folder: string } | null;
}

/** For a step that has only read. */
export const nothingWritten: JobWrite = async () => {};
