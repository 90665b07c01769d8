import { cpus, loadavg } from "node:os";

/**
 * `TESTS=long` (`npm run test:long`) tries all that a sample stands for otherwise, and runs every fault for as long as
 * the requirements say: a round is else as short as shows the same.
 */
export const isLong = process.env.TESTS === "long";

/** How many times more this machine has to do than it has processors: whoever shares it waits that much longer. */
export const crowd = Math.max(1, (loadavg()[0] ?? 0) / cpus().length);

/**
 * How many times longer than promised something may take before a test fails. A short round shares its processors, too.
 */
export const slack = (isLong ? 1 : 3) * crowd;

/**
 * Milliseconds after which whoever asks gives up: as long as a browser waits, so that only what never comes is lost.
 */
export const patience = 30_000;

/**
 * Promised milliseconds: until a database that is gone is noticed, until all is well when it is back, until the web
 * process answers after it was killed, until what is published is shown; and for 19 of 20 pages while something goes
 * wrong.
 */
export const promised = { notice: 3_000, heal: 10_000, restart: 3_000, publish: 2_000, page: 500 };
