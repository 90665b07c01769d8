import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";
import type { SignedIn } from "@/lib/auth/signed-in";

const setupOf = ({ sessionId }: SignedIn): SealedFor => ({
  purpose: "authenticator",
  holder: sessionId,
  page: "/admin/account/authenticator",
});

/** The secret of an authenticator that is being set up, as text that only this session can use, for ten minutes. */
export const sealAuthenticator = (secret: string, signedIn: SignedIn): string => seal(setupOf(signedIn), secret);

/** Returns the secret that was sealed for this session; null for anything else. */
export const readAuthenticator = (sealed: unknown, signedIn: SignedIn): string | null =>
  open(z.string(), setupOf(signedIn), sealed);
