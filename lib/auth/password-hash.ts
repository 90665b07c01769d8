import { hashPassword, verifyPassword } from "better-auth/crypto";

/**
 * Hashes that are made at once. Node has four threads, which the database's logins and the packing of pages need, too.
 */
const most = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // Whoever waits takes this place over.
    if (next) next();
    else running--;
  }
}

/** Returns a password as it is kept: scrypt with a salt of its own. Many at once wait for each other. */
export const hashOf = (password: string): Promise<string> => inTurn(() => hashPassword(password));

/** Returns whether this is the password that was kept. Takes as long as making the hash, in turn with the others. */
export const isPassword = (asked: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verifyPassword(asked));
