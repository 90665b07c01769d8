import type { IncomingMessage, ServerResponse } from "node:http";
import { liveState } from "../live";

let draining = false;

/** Says from now on that no new visitors should be sent here: this process is about to stop. */
export const startDraining = (): void => {
  draining = true;
};

/**
 * Answers `/livez` (this process runs; nothing else is touched) and `/readyz` (send visitors here; `degraded` when the
 * database is away and a kept Catalogue is served; with `?scope=admin`, 503 then, because editors need the database).
 * False for any other address.
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  const [path, query = ""] = (request.url ?? "").split("?", 2);
  if (path !== "/livez" && path !== "/readyz") return false;
  const { loadedAt, databaseAway } = liveState();
  const forEditors = new URLSearchParams(query).get("scope") === "admin";
  const ready = path === "/livez" || (!draining && loadedAt !== null && !(forEditors && databaseAway));
  const body = JSON.stringify(path === "/livez" ? { live: true } : { ready, degraded: databaseAway });
  response.statusCode = ready ? 200 : 503;
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
