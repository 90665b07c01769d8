import { createHmac, randomInt } from "node:crypto";
import { derivedSecret } from "../process/derived-secret";

/** Without letters and digits that are read for one another. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const amount = 10;
const shape = /^[2-9a-z]{5}-[2-9a-z]{5}$/;

const oneCode = () =>
  Array.from({ length: 11 }, (_, at) => (at === 5 ? "-" : alphabet[randomInt(alphabet.length)])).join("");

/** Ten new backup codes, 49 random bits each: "k7w2m-9qphx". */
export const freshBackupCodes = (): string[] => Array.from({ length: amount }, oneCode);

/** Returns the hash by which a backup code is stored and compared. Case, spaces and hyphens make no difference. */
export function backupCodeHash(typed: string): string {
  const plain = typed.toLowerCase().replace(/[^2-9a-z]/g, "");
  return createHmac("sha256", derivedSecret("backup codes")).update(plain).digest("base64url");
}

/**
 * How better-auth keeps backup codes: as hashes. It hands over new codes, or those that are left of codes it was given
 * back, which are hashes already.
 */
export const keptAsHashes = {
  encrypt: async (codes: string) =>
    JSON.stringify((JSON.parse(codes) as string[]).map((one) => (shape.test(one) ? backupCodeHash(one) : one))),
  decrypt: async (kept: string) => kept,
};

/** New backup codes as they are kept. */
export const keptBackupCodes = (codes: readonly string[]): string => JSON.stringify(codes.map(backupCodeHash));
