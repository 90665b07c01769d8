import { database } from "../db/client";
import { findInvitation, takeUpInvitation } from "../db/people/invitations";
import { auth } from "./auth";
import { parseName } from "./person-name";
import { headersAfter, setUpSecondFactor } from "./second-factor-setup";
import { headersWith } from "./session-cookie";
import { signOut } from "./sign-out";
import type { Client, Setup } from "./steps";

/**
 * Makes the account that an invitation asks for, signs its person in and begins their second factor. The password has
 * been checked (password-issues.ts). "gone": the invitation is not open, or somebody has this email address already.
 */
export async function signUp(
  token: string,
  name: string,
  password: string,
  { headers }: Client,
): Promise<{ outcome: "made"; cookies: string[]; setup: Setup } | { outcome: "gone" }> {
  const invitation = await findInvitation(database(), token);
  if (!invitation) return { outcome: "gone" };
  const answer = await auth().api.signUpEmail({
    body: { name: parseName(name) ?? invitation.email, email: invitation.email, password },
    headers: headersWith(headers, null),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error("The account could not be made.");
  if (!answer.ok) return { outcome: "gone" };
  const { user } = (await answer.json()) as { user: { id: string } };
  const person = { id: user.id, email: invitation.email };
  if ((await takeUpInvitation(database(), token, person)) !== "taken up") return { outcome: "gone" };
  await signOut(headers);
  const cookies = answer.headers.getSetCookie();
  return { outcome: "made", cookies, setup: await setUpSecondFactor(headersAfter(cookies), password) };
}
