import { goTo, show } from "@/app/admin/desk/respond";
import { findSignedIn } from "@/lib/auth/signed-in";
import { database } from "@/lib/db/client";
import { findLink } from "@/lib/db/people/one-time-links";

type Context = { params: Promise<{ token: string }> };

/**
 * `GET`: where the letter to a new address leads. It changes nothing, because programs open the links in letters too.
 * One that was used, is too old, is for somebody else or never was answers 410. The front door draws the page.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const signedIn = await findSignedIn(request.headers);
  if (!signedIn?.isVerified) return goTo("/admin/sign-in");
  const { token } = await params;
  const link = await findLink(database(), "address", token);
  return link?.userId === signedIn.editor.id
    ? show(200, `/admin/account/email/${encodeURIComponent(token)}/open`)
    : show(410, "/admin/account/email/over");
}
