import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** PostgreSQL's own number of rounds. */
const usualRounds = 4096;

/**
 * Returns the form in which PostgreSQL stores a password of plain letters and digits (RFC 5802, SCRAM-SHA-256). It is
 * sent instead of the password, so that no password is in a statement that a log may hold.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16), rounds = usualRounds): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const keyFor = (whom: string) => createHmac("sha256", salted).update(`${whom} Key`).digest();
  const stored = createHash("sha256").update(keyFor("Client")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${keyFor("Server").toString("base64")}`;
}

/** Whether what PostgreSQL keeps was made from this password. */
export function isVerifierOf(verifier: string, password: string): boolean {
  const [, rounds, salt] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(verifier) ?? [];
  return salt !== undefined && scramVerifier(password, Buffer.from(salt, "base64"), Number(rounds)) === verifier;
}
