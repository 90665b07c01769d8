import type { LinkState } from "../../editing/stale-facts";
import type { Database } from "../client";

/** What the link checker last found at an address. `failedSince`: since when it has not been well, without a break. */
export type LinkCheck = {
  url: string;
  outcome: string;
  status: number | null;
  finalUrl: string | null;
  checkedAt: Date;
  failedSince: Date | null;
};

const well = ["ok", "moved"];
const day = 24 * 60 * 60_000;

/** Days without a break after which a link counts as dead: when its page is gone, and when nobody answers at all. */
const daysUntilDead = { gone: 2, silent: 7 };

/** Returns the last check of each address that was ever checked, by address. */
export async function findLinkChecks(db: Database): Promise<Map<string, LinkCheck>> {
  const rows = await db.linkCheck.findMany();
  return new Map(rows.map((row) => [row.url, row]));
}

/** Notes what was found at an address. Since when it has not been well stays until it is well again. */
export async function saveLinkCheck(
  db: Database,
  { url, checkedAt, ...found }: Omit<LinkCheck, "failedSince">,
): Promise<void> {
  const isWell = well.includes(found.outcome);
  const before = isWell ? null : await db.linkCheck.findUnique({ where: { url }, select: { failedSince: true } });
  const state = { ...found, checkedAt, failedSince: isWell ? null : (before?.failedSince ?? checkedAt) };
  await db.linkCheck.upsert({ where: { url }, create: { url, ...state }, update: state });
}

/** Forgets every address but these, however many they are. Returns how many were forgotten. */
export const forgetLinkChecks = (db: Database, except: readonly string[]): Promise<number> =>
  db.$executeRaw`DELETE FROM "LinkCheck" WHERE "url" <> ALL (${[...except]}::text[])`;

/**
 * Returns the state of a link for editors. It is `dead` once its page has been gone for two days, or no server has
 * answered there for a week. A site that refuses (401, 403, 429) or fails (5xx) may do so for programs only, so that
 * proves nothing.
 */
export function stateOfLink({ outcome, status, failedSince }: LinkCheck, now: Date): LinkState {
  if (well.includes(outcome)) return "works";
  const isSilent = status === null && (outcome === "error" || outcome === "slow");
  const days = outcome === "gone" ? daysUntilDead.gone : isSilent ? daysUntilDead.silent : Number.POSITIVE_INFINITY;
  return failedSince !== null && now.getTime() - failedSince.getTime() >= days * day ? "dead" : "unsure";
}

/** Returns the states of all links that were checked, by address. */
export async function linkStates(db: Database, now: Date): Promise<Map<string, LinkState>> {
  const rows = await db.linkCheck.findMany();
  return new Map(rows.map((row) => [row.url, stateOfLink(row, now)]));
}
