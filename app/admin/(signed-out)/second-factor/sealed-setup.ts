import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";
import { readSigned, sessionCookieName } from "@/lib/auth/session-cookie";
import { tokenHash } from "@/lib/db/people/token-hash";

/**
 * What the page showed that sets up the second factor: the address for the app, and the backup codes with spaces
 * between.
 */
const ShownSetup = z.strictObject({ uri: z.url({ protocol: /^otpauth$/ }), codes: z.string() });
export type ShownSetup = z.infer<typeof ShownSetup>;

/**
 * For the session that these headers carry, which opens nothing before its second factor was shown; null without one.
 */
async function setupOf(headers: Headers): Promise<SealedFor | null> {
  const token = await readSigned(headers, sessionCookieName);
  return token === null
    ? null
    : { purpose: "first second factor", holder: tokenHash(token), page: "/admin/second-factor" };
}

/**
 * Returns a setup as text that only the browser which sent these headers can send back; null when it has no session.
 */
export async function sealSetup(setup: ShownSetup, headers: Headers): Promise<string | null> {
  const what = await setupOf(headers);
  return what && seal(what, setup);
}

/** Returns the setup that was sealed for this browser; null for anything else. */
export async function readSetup(sealed: unknown, headers: Headers): Promise<ShownSetup | null> {
  const what = await setupOf(headers);
  return what && open(ShownSetup, what, sealed);
}
