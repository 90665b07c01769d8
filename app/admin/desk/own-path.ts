import { siteOrigin } from "@/lib/process/site-origin";

/** Returns the path and query of an address, when it is a page of the desk; null for any other site or page. */
export function ownPath(text: string): string | null {
  if (!URL.canParse(text, siteOrigin())) return null;
  const { origin, pathname, search } = new URL(text, siteOrigin());
  const isDesk = pathname === "/admin" || pathname.startsWith("/admin/");
  return origin === new URL(siteOrigin()).origin && isDesk ? pathname + search : null;
}
