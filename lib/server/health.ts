import { databaseStanding, standingFaults } from "../live/database-standing";
import { liveDirectory, siteState } from "../live/directory";
import type { NextClient } from "../next/next-client";
import { settings } from "../process/settings";
import { waitAtMost } from "../process/wait-at-most";
import { hasRoom } from "./data-disk";
import { type Asked, send } from "./send";

/** Returns whether a path is one of those by which others see how this process does. */
export const isHealth = (path: string): boolean => path === "/livez" || path === "/readyz";

let draining = false;

/** Makes `/readyz` ask for no new visitors from now on: this process is about to stop. */
export const startDraining = (): void => {
  draining = true;
};

/** Milliseconds for which somebody who asks how this process does waits for a page, or for the disk, at most. */
const patience = 10_000;

/** What `whether` gives; false when it fails, or takes longer than `patience`. */
async function inTime(whether: Promise<boolean>): Promise<boolean> {
  let holds = false;
  const noted = whether.then((result) => {
    holds = result;
  });
  await waitAtMost(patience, noted).catch(() => undefined);
  return holds;
}

/**
 * The source of this process's pages, for health checks. `askNext` asks for one. `threads` counts the threads that have
 * drawn, of which only the last one matters.
 */
export type PageSource = { askNext: NextClient; threads: () => number };

/**
 * Returns a function that checks whether pages can be drawn. It draws the first page of an area, once for each thread
 * that draws, and again as long as that fails.
 */
export function pageCheck({ askNext, threads }: PageSource): () => Promise<boolean> {
  let checked = 0;
  let checking: Promise<boolean> | null = null;
  const draw = async () => {
    const thread = threads();
    const [area] = liveDirectory().areas;
    const { statusCode } = await askNext({
      method: "GET",
      url: `/${area?.slug ?? ""}`,
      headers: { host: "localhost" },
    });
    if (statusCode === 200) checked = thread;
    return statusCode === 200;
  };
  return async () => {
    if (checked === threads()) return true;
    checking ??= draw().finally(() => {
      checking = null;
    });
    return inTime(checking);
  };
}

/**
 * Why editors should not be sent here; empty when they may. What the database is asked for it takes half a second at
 * most.
 */
async function faultsForEditors(): Promise<string[]> {
  const disk = (await inTime(hasRoom(settings.DATA_DIR))) ? [] : ["disk"];
  if (siteState().databaseAway) return ["database", ...disk];
  const standing = await databaseStanding();
  return [...(standing ? standingFaults(standing) : []), ...disk];
}

/**
 * Sends the answer to `/livez` or `/readyz`. `/livez`: this process runs; nothing else is touched. `/readyz`: visitors
 * may be sent here. It is `degraded` when the database is away and a kept Catalogue is served, and 503 when pages
 * cannot be drawn. Where the database answers and cannot be read, it is `degraded` by the fault `catalogue`.
 *
 * With `?scope=admin` it is about editors, who need the database and the disk. It is 503 while nothing can be kept in
 * the data folder, and while the database is in one of these states, which `faults` names:
 * - It is away.
 * - It lacks tables that this version needs.
 * - It may lose acknowledged changes, or takes none.
 */
export async function answerHealth(asked: Asked, canDraw: () => Promise<boolean>): Promise<void> {
  const isLiveness = asked.path === "/livez";
  const { loadedAt, databaseAway, isUnreadable } = siteState();
  const forEditors =
    !isLiveness && new URL(asked.request.url ?? "/", "http://here").searchParams.get("scope") === "admin";
  const drawn = isLiveness || draining || loadedAt === null || (await canDraw());
  const faults = [...(drawn ? [] : ["pages"]), ...(forEditors ? await faultsForEditors() : [])];
  const ready = isLiveness || (!draining && loadedAt !== null && faults.length === 0);
  const told = isUnreadable ? [...faults, "catalogue"] : faults;
  const state = {
    ready,
    degraded: databaseAway || isUnreadable,
    ...(forEditors || told.length > 0 ? { faults: told } : {}),
  };
  const body = JSON.stringify(isLiveness ? { live: true } : state);
  send(asked, ready ? 200 : 503, ["Content-Type", "application/json", "Cache-Control", "no-store"], body);
}
