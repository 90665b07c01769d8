import type { Database } from "../db/client";
import type { Times } from "./due";

/** What a job is called (`npm run jobs -- NAME`), what people read, and when it begins. */
export type JobTimes = { name: string; title: string } & Times;

/**
 * Work that is done again and again. `run` gives one sentence on what it did, "" when there was nothing to do, and
 * throws when it failed. It must bear being killed at any moment and run again, and ends soon when `signal` says so.
 */
export type Job = JobTimes & { run: (db: Database, now: Date, signal: AbortSignal) => Promise<string> };
