import { letterLink } from "@/app/admin/desk/letter-link";
import { goTo } from "@/app/admin/desk/respond";
import { findSignedIn } from "@/lib/auth/signed-in";
import { database } from "@/lib/db/client";
import { findLink } from "@/lib/db/people/one-time-links";

/** `GET`: where the letter to a new address leads, for who is signed in as the person who asked for it. */
export async function GET(request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> {
  const signedIn = await findSignedIn(request.headers);
  if (!signedIn?.isVerified) return goTo("/admin/sign-in");
  const findOwn = async (token: string) =>
    (await findLink(database(), "address", token))?.userId === signedIn.editor.id;
  return letterLink("/admin/account/email", findOwn)(request, context);
}
