import { settings } from "@/lib/process/settings";
/**
 * Returns this site's address as programs and browsers use it: `PUBLIC_ORIGIN`, or the host that was asked under the
 * scheme that the front door found. What Next says in `request.url` is the address that the process listens on.
 */
export function baseOf({ headers }: { headers: Pick<Headers, "get"> }): string {
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return settings.PUBLIC_ORIGIN ?? `${scheme}://${headers.get("host") ?? "localhost"}`;
}
