/** The value of a cookie in the headers of a request, decoded; null without it, or when it cannot be decoded. */
export function cookieIn(headers: Headers, name: string): string | null {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** Returns a `Set-Cookie` value that this site and no script reads, for so many seconds; 0 takes it away. */
export const cookieFor = (name: string, value: string, seconds: number): string =>
  `${name}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`;
