import { createHmac } from "node:crypto";
import { countAttempt, forgiveAttempt } from "../db/attempts";
import { database } from "../db/client";
import { derivedSecret } from "./derived-secret";

/** Seconds of a window, and how many wrong answers an account and a network may give in it (ASVS 6.3.1). */
const window = 15 * 60;
const most = { account: 10, network: 30 };

const keyOf = (kind: keyof typeof most, value: string) =>
  createHmac("sha256", derivedSecret("attempts")).update(`sign-in ${kind} ${value}`).digest("base64url");

/** One try to sign in. `allowed` is decided before anything is compared; `forgive` takes it off the count: it was right. */
export type Try = { allowed: boolean; retryAfter: number; forgive: () => Promise<void> };

/**
 * Counts one try by its account and by the network it comes from. The count is in the database: it holds across processes
 * and restarts, and many tries at once are counted one by one. Throws when the database does not answer: nobody signs in
 * uncounted.
 */
export async function countTry(account: string, network: string): Promise<Try> {
  const keys = [
    { key: keyOf("account", account.trim().toLowerCase()), limit: most.account },
    { key: keyOf("network", network), limit: most.network },
  ];
  const counts = await Promise.all(keys.map(({ key }) => countAttempt(database(), key, window)));
  return {
    allowed: counts.every((count, at) => count <= (keys[at]?.limit ?? 0)),
    retryAfter: Math.ceil(window - ((Date.now() / 1000) % window)),
    forgive: async () => {
      for (const { key } of keys) await forgiveAttempt(database(), key, window);
    },
  };
}
