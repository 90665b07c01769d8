import type { Setup } from "./asker";
import { auth } from "./auth";

/** Begins the second factor of the person whom these cookies sign in, anew each time until its first code was shown. */
export async function setUpSecondFactor(cookies: readonly string[], password: string): Promise<Setup> {
  const cookie = cookies.map((one) => one.split(";", 1)[0]).join("; ");
  const begun = await auth().api.enableTwoFactor({ body: { password }, headers: new Headers({ cookie }) });
  if (begun.method !== "totp") throw new Error("The second factor is an authenticator app.");
  return { uri: begun.totpURI, backupCodes: begun.backupCodes };
}
