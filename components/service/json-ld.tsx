/** What of the data is an address; one of this site's own pages is written without the site. */
const addresses = new Set(["@id", "url", "item"]);

/**
 * Facts for search engines and assistants, as schema.org names them. `<` is escaped, so that no text that was typed can
 * end the script; it is data and nothing runs it. Paths become addresses at `origin`.
 */
export function JsonLd({ data, origin }: { data: Record<string, unknown>; origin: string }) {
  const whole = (key: string, value: unknown) =>
    addresses.has(key) && typeof value === "string" && value.startsWith("/") ? origin + value : value;
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }, whole).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by JSON.stringify, and "<" is escaped
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
