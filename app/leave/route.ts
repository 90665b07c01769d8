import { forgetCookie } from "@/app/near";
import { neutralSite } from "@/components/quick-exit";

/**
 * `GET /leave`: makes the browser forget what the site kept of this visit, and sends it on to a page that anybody might
 * have open. It asks nothing of the database, and works without script.
 */
export const GET = (): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: neutralSite, "Set-Cookie": forgetCookie, "Cache-Control": "no-store" },
  });
