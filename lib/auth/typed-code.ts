import { auth } from "./auth";
import { backupCodeHash } from "./backup-codes";

/** The longest text that is looked at as a code. */
const longest = 64;

/** A typed second factor: six digits of the app, or a backup code, with any spaces. */
export type TypedCode = { kind: "totp" | "backup"; code: string };

/** Reads what was typed as a second factor; null when it can be neither. */
export function parseCode(typed: string): TypedCode | null {
  if (typed.length > longest) return null;
  const digits = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) return { kind: "totp", code: digits };
  return typed.trim() === "" ? null : { kind: "backup", code: backupCodeHash(typed) };
}

/**
 * Asks better-auth about a code for the challenge or session whose cookie these headers hold. Throws when it cannot
 * say.
 */
export async function askAbout({ kind, code }: TypedCode, headers: Headers): Promise<Response> {
  const asked = { body: { code }, headers, asResponse: true } as const;
  const answer = await (kind === "totp" ? auth().api.verifyTOTP(asked) : auth().api.verifyBackupCode(asked));
  if (answer.status >= 500) throw new Error("The code could not be checked.");
  return answer;
}
