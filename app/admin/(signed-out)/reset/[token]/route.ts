import { show } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { findReset } from "@/lib/db/people/accounts";

type Context = { params: Promise<{ token: string }> };

/**
 * `GET`: where the link for a new password leads. It changes nothing, because programs open the links in letters too.
 * One that was used, is too old or never was answers 410. The front door draws the page.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return (await findReset(database(), token))
    ? show(200, `/admin/reset/${encodeURIComponent(token)}/open`)
    : show(410, "/admin/reset/over");
}
