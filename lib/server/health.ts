import { databaseStanding, standingFaults } from "../database-standing";
import { liveState } from "../live";
import { type Asked, send } from "./send";

/** Whether a path is one of those by which others see how this process does. */
export const isHealth = (path: string): boolean => path === "/livez" || path === "/readyz";

let draining = false;

/** Says from now on that no new visitors should be sent here: this process is about to stop. */
export const startDraining = (): void => {
  draining = true;
};

/** Why editors should not be sent here; empty when they may. What the database is asked for it takes half a second at most. */
async function faultsForEditors(): Promise<string[]> {
  if (liveState().databaseAway) return ["database"];
  const standing = await databaseStanding();
  return standing ? standingFaults(standing) : [];
}

/**
 * Answers `/livez` (this process runs; nothing else is touched) and `/readyz` (send visitors here; `degraded` when the
 * database is away and a kept Catalogue is served). With `?scope=admin` it is about editors, who need the database: 503 while it is
 * away, has not the tables that this version needs, or may lose what it has acknowledged (`faults`).
 */
export async function answerHealth(asked: Asked): Promise<void> {
  const isLiveness = asked.path === "/livez";
  const { loadedAt, databaseAway } = liveState();
  const forEditors =
    !isLiveness && new URL(asked.request.url ?? "/", "http://here").searchParams.get("scope") === "admin";
  const faults = forEditors ? await faultsForEditors() : [];
  const ready = isLiveness || (!draining && loadedAt !== null && faults.length === 0);
  const state = { ready, degraded: databaseAway, ...(forEditors ? { faults } : {}) };
  const body = JSON.stringify(isLiveness ? { live: true } : state);
  send(asked, ready ? 200 : 503, ["Content-Type", "application/json", "Cache-Control", "no-store"], body);
}
