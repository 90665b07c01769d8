import { forgetList } from "@/app/my-list/list-cookie";
import { clearSearchCookie } from "@/app/search-cookie";
import { neutralSite } from "@/lib/catalogue/neutral-site";

/**
 * `GET /leave`: makes the browser forget what the site kept of this visit, and the list of services. It sends
 * somebody on to a page that anybody might have open. It asks nothing of the database, and works without script.
 */
export function GET(): Response {
  const headers = new Headers({ Location: neutralSite, "Cache-Control": "no-store" });
  for (const cookie of [clearSearchCookie, forgetList]) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
