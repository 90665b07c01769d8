import { database } from "../db/client";
import { changeEmail } from "../db/people/accounts";
import { hasAccount } from "../db/people/invitations";
import { makeLink } from "../db/people/one-time-links";
import { newAddressLetter, tellOf } from "../mail/letters";
import { sendLater } from "../mail/send-later";
import { knowDevice } from "./known-device";
import { countTry } from "./sign-in-limits";
import type { SignedIn } from "./signed-in";
import type { Client } from "./steps";

/**
 * Sends a letter to the address that somebody wants to sign in with. Nobody learns whether it is somebody else's
 * already.
 */
export function askForAddress({ editor }: SignedIn, email: string): void {
  sendLater(async () => {
    if (!(await countTry({ letters: email })).allowed || (await hasAccount(database(), email))) return null;
    const token = await makeLink(database(), "address", editor.id, email);
    return newAddressLetter({ name: editor.name, email }, token);
  });
}

/** Makes the new address count with the link that was sent to it, and tells the old one. */
export async function takeAddress(
  { editor }: SignedIn,
  token: string,
  { headers }: Pick<Client, "headers">,
): Promise<{ outcome: "done"; cookies: string[] } | { outcome: "gone" }> {
  const changed = await changeEmail(database(), editor.id, token);
  if (changed === "gone") return { outcome: "gone" };
  tellOf("address", changed.before);
  return { outcome: "done", cookies: knowDevice(headers, changed.email) };
}
