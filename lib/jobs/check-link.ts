import { askLink, type LinkAnswer, redirects } from "./ask-link";
import { Blocked, publicAddresses, type Resolve, resolveByDns, stopped } from "./link-address";

/**
 * How a link does. `ok`; `moved`: it has moved for good, to `finalUrl`; `gone`: there is no such page (404, 410) or no
 * such name; `error`: it was refused or failed (`status` null: no answer at all); `slow`: no answer in time; `blocked`:
 * the address is none that this site asks. Only a person decides what follows: some sites refuse every program.
 */
type LinkOutcome = "ok" | "moved" | "gone" | "error" | "slow" | "blocked";

/**
 * `status`: of the last answer, null when there was none. `finalUrl`: where the link leads, null when that is not
 * known.
 */
export type LinkState = { outcome: LinkOutcome; status: number | null; finalUrl: string | null };

/** `patience`: milliseconds in all. `allow` is for tests only: see `publicAddresses`. */
export type CheckOptions = { resolve?: Resolve; patience?: number; allow?: readonly string[] };

/** Milliseconds in all, and for HEAD alone. */
const patienceInAll = 10_000;
const headPatience = 3_000;

const mostRedirects = 5;
const forGood = [301, 308];

/** Returns the answer to HEAD, or to GET where HEAD is refused or not answered soon: many servers know only GET. */
async function ask(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<LinkAnswer> {
  const soon = AbortSignal.any([signal, AbortSignal.timeout(headPatience)]);
  const answer = await askLink({ method: "HEAD", url, addresses, signal: soon }).catch(() => null);
  if (answer && answer.status < 400) return answer;
  return askLink({ method: "GET", url, addresses, signal });
}

async function follow(start: URL, signal: AbortSignal, { resolve = resolveByDns, allow = [] }: CheckOptions) {
  let url = start;
  // Where the link has moved for good, as far as every step until there was for good.
  let home = start;
  for (let step = 0; step <= mostRedirects; step++) {
    signal.throwIfAborted();
    const addresses = await Promise.race([publicAddresses(url, resolve, allow), stopped(signal)]);
    const { status, location } = await ask(url, addresses, signal);
    if (!redirects.includes(status) || location === null || !URL.canParse(location, url)) {
      return { status, home, url };
    }
    const next = new URL(location, url);
    if (home === url && forGood.includes(status)) home = next;
    url = next;
  }
  return { status: null, home, url };
}

const outcomeOf = (status: number | null, hasMoved: boolean): LinkOutcome => {
  if (status === 404 || status === 410) return "gone";
  if (status === null || status < 200 || status > 299) return "error";
  return hasMoved ? "moved" : "ok";
};

/**
 * Returns whether a link still works. Never throws. The address may be anything that a stranger typed, so only public
 * addresses are connected to. Each is looked up here, checked, and then used as it was checked; so is every redirect.
 * There are five redirects at most and ten seconds in all. No cookie is sent and no body is read (requirement IX-5;
 * OWASP, Server-Side Request Forgery Prevention).
 */
export async function checkLink(text: string, options: CheckOptions = {}): Promise<LinkState> {
  const signal = AbortSignal.timeout(options.patience ?? patienceInAll);
  try {
    if (!URL.canParse(text)) throw new Blocked();
    const start = new URL(text);
    const { status, home, url } = await follow(start, signal, options);
    const outcome = outcomeOf(status, home !== start);
    return { outcome, status, finalUrl: outcome === "moved" ? home.href : url.href };
  } catch (error) {
    const outcome = signal.aborted
      ? "slow"
      : error instanceof Blocked
        ? "blocked"
        : noSuchName(error)
          ? "gone"
          : "error";
    return { outcome, status: null, finalUrl: null };
  }
}

const noSuchName = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOTFOUND";
