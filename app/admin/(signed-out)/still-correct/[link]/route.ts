import { show } from "@/app/admin/desk/respond";
import { findSubject } from "../subject";

type Context = { params: Promise<{ link: string }> };

/**
 * `GET`: where the link in a letter leads. It changes nothing, because programs open the links in letters too. A link
 * that has ended answers 410. The front door draws the page.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { link } = await params;
  return (await findSubject(link))
    ? show(200, `/admin/still-correct/${link}/entry`)
    : show(410, "/admin/still-correct/ended");
}
