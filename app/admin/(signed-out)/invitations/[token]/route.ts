import { show } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/people/invitations";

type Context = { params: Promise<{ token: string }> };

/**
 * `GET`: where an invitation's link leads. It changes nothing. One that was used, is too old or never was answers 410.
 * The front door draws the page.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return (await findInvitation(database(), token))
    ? show(200, `/admin/invitations/${encodeURIComponent(token)}/open`)
    : show(410, "/admin/invitations/over");
}
