import { auth } from "./auth";
import type { Setup } from "./steps";

/**
 * Begins the second factor of the person whom these headers sign in, anew each time until its first code was shown.
 * Whoever has a password proves it once more.
 */
export async function setUpSecondFactor(headers: Headers, password?: string): Promise<Setup> {
  const begun = await auth().api.enableTwoFactor({ body: { password }, headers });
  if (begun.method !== "totp") throw new Error("The second factor is an authenticator app.");
  return { uri: begun.totpURI, backupCodes: begun.backupCodes };
}

/** Returns the headers of the next request of a browser that was given these cookies and had none. */
export const headersAfter = (cookies: readonly string[]): Headers =>
  new Headers({ cookie: cookies.map((one) => one.split(";", 1)[0]).join("; ") });
