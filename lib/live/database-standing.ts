import { readdirSync } from "node:fs";
import { database } from "../db/client";
import { findStanding, type Standing } from "../db/operations/standing";
import { waitAtMost } from "../process/wait-at-most";
import { siteState } from "./directory";

export { durableSettings } from "../db/operations/durable-settings";
export type { Standing };

/** Milliseconds for which what the database said is good enough, and for which somebody waits for it at most. */
const goodFor = 2_000;
const patience = 500;

let said: Standing | null = null;
let saidAt = Number.NEGATIVE_INFINITY;
let asking: Promise<void> | null = null;

/**
 * Returns the database's last report about itself, at most two seconds old while it answers. Null before the first
 * report. Waits half a second at most.
 */
export async function databaseStanding(): Promise<Standing | null> {
  if (performance.now() - saidAt < goodFor || siteState().databaseAway) return said;
  asking ??= findStanding(database())
    .then((standing) => {
      said = standing;
      saidAt = performance.now();
    })
    .catch(() => undefined)
    .finally(() => {
      asking = null;
    });
  await waitAtMost(patience, asking);
  return said;
}

let own: readonly string[] | null = null;

/** Returns the migrations that this version brings. */
const ownMigrations = () => {
  own ??= readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return own;
};

/**
 * Returns the reasons why editors should not work on this database:
 * - `schema`: it lacks a migration of this version, or a later version has taken something away (`…_contract…`).
 * - `settings`: it may lose what it has acknowledged.
 * - `recovery`: it is a standby, or is being restored.
 * - `read-only`: nothing can be written in it.
 */
export function standingFaults({
  migrations,
  unsafe,
  readOnly,
}: Pick<Standing, "migrations" | "unsafe" | "readOnly">): ("schema" | "settings" | "recovery" | "read-only")[] {
  const known = ownMigrations();
  const isOld = known.some((name) => !migrations.includes(name));
  const isNew = migrations.some((name) => !known.includes(name) && name.includes("_contract"));
  return [
    ...(isOld || isNew ? ["schema" as const] : []),
    ...(unsafe.some(({ loses }) => loses) ? ["settings" as const] : []),
    ...(readOnly ? [readOnly] : []),
  ];
}
