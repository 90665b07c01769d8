import { setTimeout as sleep } from "node:timers/promises";
import { outsideLinks } from "../catalogue/outside-links";
import type { Database } from "../db/client";
import { areasWithEntries, publishedEditions } from "../db/entries/editions";
import { findLinkChecks, forgetLinkChecks, saveLinkCheck } from "../db/entries/link-checks";
import type { LinkState } from "./check-link";
import { type LinkChecker, openLinkChecker } from "./link-checker";

/**
 * How many sites are asked at once (each for one page at a time), and milliseconds of rest between two pages of one
 * site.
 */
const sitesAtOnce = 4;
const rest = 500;

/** Milliseconds for which a link needs no second look: what an interrupted run has done is not done again. */
const freshFor = 12 * 60 * 60_000;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : "");

/** Returns the links of every site together, those that were looked at longest ago first. */
async function linksBySite(db: Database, urls: readonly string[], now: Date): Promise<string[][]> {
  const checks = await findLinkChecks(db);
  const age = (url: string) => now.getTime() - (checks.get(url)?.checkedAt.getTime() ?? 0);
  const sites = new Map<string, string[]>();
  for (const url of urls.filter((one) => age(one) >= freshFor).sort((a, b) => age(b) - age(a))) {
    sites.set(hostOf(url), [...(sites.get(hostOf(url)) ?? []), url]);
  }
  return [...sites.values()];
}

/**
 * What is found is saved at once, but only from the first answer on: while nobody at all answers, it is this server
 * that does not reach the web, and no link is to blame.
 */
function notebook(db: Database, checkedAt: Date) {
  const held: { url: string; state: LinkState }[] = [];
  const counts = { looked: 0, bad: 0 };
  let isOnline = false;
  const note = async (url: string, state: LinkState) => {
    held.push({ url, state });
    isOnline ||= state.status !== null;
    while (isOnline && held.length > 0) {
      const [one] = held.splice(0, 1);
      if (!one) break;
      counts.looked++;
      if (one.state.outcome !== "ok" && one.state.outcome !== "moved") counts.bad++;
      await saveLinkCheck(db, { url: one.url, ...one.state, checkedAt });
    }
  };
  return { note, counts, held };
}

/**
 * Looks at every link of everything that is published, and notes how each does. It takes nothing off the site, whatever
 * it finds. `open` is the checker, `pause` the rest between two pages of one site: tests bring their own.
 */
export async function checkLinks(
  db: Database,
  now: Date,
  signal: AbortSignal,
  { open = openLinkChecker, pause = rest }: { open?: () => LinkChecker; pause?: number } = {},
): Promise<string> {
  const linked = new Set<string>();
  for (const area of await areasWithEntries(db))
    for (const { content } of await publishedEditions(db, area))
      for (const url of outsideLinks(content)) linked.add(url);
  const urls = [...linked];
  const sites = await linksBySite(db, urls, now);
  if (sites.length === 0) return "";
  const { note, counts, held } = notebook(db, now);
  const checker = open();
  const askSites = async () => {
    for (let site = sites.shift(); site && !signal.aborted; site = sites.shift()) {
      for (const [index, url] of site.entries()) {
        if (index > 0) await sleep(pause, undefined, { ref: false });
        if (signal.aborted) return;
        await note(url, await checker.check(url));
      }
    }
  };
  // What is being asked need not answer any more.
  signal.addEventListener("abort", () => void checker.close());
  try {
    await Promise.all(Array.from({ length: sitesAtOnce }, askSites));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await checker.close();
  }
  if (signal.aborted) return `Stopped half way: ${counts.looked} links looked at, the rest next time.`;
  await forgetLinkChecks(db, urls);
  if (held.length > 0) return `No site answered, so nothing was noted. See whether this server reaches the web.`;
  return `${counts.looked} links looked at: ${counts.bad} of them did not answer well.`;
}
