/** Returns whether a `Set-Cookie` value takes its cookie away. */
function takesAway(attributes: readonly string[], now: number): boolean {
  const values = new Map(
    attributes.map((one) => {
      const [name = "", value = ""] = one.split("=", 2);
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const age = values.get("max-age");
  if (age !== undefined) return Number(age) <= 0;
  const expires = values.get("expires");
  return expires !== undefined && Date.parse(expires) <= now;
}

/**
 * Returns the `Cookie` header that a browser would send next. It sent `sent` before, and got an answer with these
 * `Set-Cookie` values, all of them for this address. Empty when it would have none left. `now` is milliseconds since
 * 1970.
 */
export function cookiesAfter(sent: string, set: readonly string[], now: number): string {
  const jar = new Map<string, string>();
  for (const pair of sent.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  for (const cookie of set) {
    const [pair = "", ...attributes] = cookie.split(";");
    const at = pair.indexOf("=");
    if (at <= 0) continue;
    const name = pair.slice(0, at).trim();
    if (takesAway(attributes, now)) jar.delete(name);
    else jar.set(name, pair.slice(at + 1).trim());
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}
