import { liveState } from "../live";
import { type Asked, send } from "./send";

let draining = false;

/** Says from now on that no new visitors should be sent here: this process is about to stop. */
export const startDraining = (): void => {
  draining = true;
};

/**
 * Answers `/livez` (this process runs; nothing else is touched) and `/readyz` (send visitors here; `degraded` when the
 * database is away and a kept Catalogue is served; with `?scope=admin`, 503 then, because editors need the database).
 */
export function answerHealth(asked: Asked): void {
  const isLiveness = asked.path === "/livez";
  const { loadedAt, databaseAway } = liveState();
  const forEditors = new URL(asked.request.url ?? "/", "http://here").searchParams.get("scope") === "admin";
  const ready = isLiveness || (!draining && loadedAt !== null && !(forEditors && databaseAway));
  const body = JSON.stringify(isLiveness ? { live: true } : { ready, degraded: databaseAway });
  send(asked, ready ? 200 : 503, ["Content-Type", "application/json", "Cache-Control", "no-store"], body);
}
