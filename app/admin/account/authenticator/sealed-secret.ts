import { seal, unseal } from "@/app/sealed";
import type { SignedIn } from "@/lib/auth/signed-in";

/** The secret of an authenticator that is being set up, as text that only this session can use, for a quarter of an hour. */
export const sealAuthenticator = (secret: string, { sessionId }: SignedIn): string =>
  seal({ secret, sessionId, until: Date.now() + 15 * 60_000 });

/** The secret that was sealed for this session; null for anything else. */
export function readAuthenticator(sealed: unknown, { sessionId }: SignedIn): string | null {
  const read =
    typeof sealed === "string" ? (unseal(sealed) as { secret: string; sessionId: string; until: number } | null) : null;
  return read?.sessionId === sessionId && read.until > Date.now() ? read.secret : null;
}
