import { createHmac } from "node:crypto";
import { database } from "../db/client";
import { countAttempt, forgiveAttempt } from "../db/people/attempts";
import { derivedSecret } from "../process/derived-secret";

const minutes = 60;
const hours = 60 * minutes;

/** How many tries each may have in how many seconds (ASVS 6.3.1, 6.1.1). Right ones are taken back. */
const limits = {
  /** Passwords for one account, and all from one network, of devices that the account was never used on. */
  account: { most: 10, seconds: 15 * minutes },
  network: { most: 30, seconds: 15 * minutes },
  /** Passwords for one account from networks that have used up theirs: see countPassword. */
  spare: { most: 3, seconds: 15 * minutes },
  /** Passwords and codes for one account on a device of its owner, which no stranger's failures count against. */
  device: { most: 10, seconds: 15 * minutes },
  /** Codes for one challenge or session. When they are used up, it begins again. */
  challenge: { most: 5, seconds: 15 * minutes },
  /** Codes for one account by strangers who know its password. */
  codes: { most: 10, seconds: 15 * minutes },
  codesOfDay: { most: 30, seconds: 24 * hours },
  /**
   * Codes for one account on all its devices, which share a limit. An attacker with access to the mailbox could
   * register a device with each new password.
   */
  codesOfDevices: { most: 60, seconds: 24 * hours },
  /** Warnings to one person. */
  warnings: { most: 1, seconds: 24 * hours },
  /** Letters to one address, and asked for from one network. */
  letters: { most: 3, seconds: hours },
  lettersOfNetwork: { most: 20, seconds: hours },
} as const;

type Limited = keyof typeof limits;

const keyOf = (kind: Limited, value: string) =>
  createHmac("sha256", derivedSecret("attempts")).update(`${kind} ${value}`).digest("base64url");

/**
 * One try. `allowed` is decided before anything is compared; `retryAfter` in seconds; `forgive` takes it off the count:
 * it was right.
 */
export type Try = { allowed: boolean; retryAfter: number; forgive: () => Promise<void> };

/**
 * Counts one try under each of these. The counts are in the database: they hold across processes and restarts, and many
 * tries at once are counted one by one. Throws when the database does not answer: nobody tries uncounted.
 */
export async function countTry(what: Partial<Record<Limited, string>>): Promise<Try> {
  const kinds = (Object.keys(what) as Limited[]).map((kind) => ({
    key: keyOf(kind, what[kind] ?? ""),
    ...limits[kind],
  }));
  const counted = await Promise.all(
    kinds.map(({ key, seconds, most }) => countAttempt(database(), key, seconds, most)),
  );
  return {
    allowed: counted.every(({ allowed }) => allowed),
    retryAfter: Math.max(...counted.map(({ retryAfter }) => retryAfter)),
    forgive: async () => {
      for (const { key, seconds } of kinds) await forgiveAttempt(database(), key, seconds);
    },
  };
}

/**
 * Counts one password for an account on a device that the account never used. An account has ten in 15 minutes, and a
 * network thirty. A network that has used its thirty is not shut. A whole council may share one address, and one
 * person's thirty wrong passwords would lock out all of its editors. Instead each account then has three passwords from
 * there in place of ten. So editors who were not guessed at can sign in, and guessing over many accounts becomes three
 * times slower. Text that is no email address (`email` null) belongs to no account, and gets nothing to spare.
 */
export async function countPassword(email: string | null, typed: string, network: string): Promise<Try> {
  const account = email ?? typed;
  const [own, shared] = await Promise.all([countTry({ account }), countTry({ network })]);
  const isSpare = own.allowed && !shared.allowed && email !== null;
  const second = isSpare ? await countTry({ spare: account }) : shared;
  return {
    allowed: own.allowed && second.allowed,
    retryAfter: Math.max(own.retryAfter, second.retryAfter),
    forgive: async () => {
      await own.forgive();
      await second.forgive();
    },
  };
}
