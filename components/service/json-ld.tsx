/**
 * Facts for search engines and assistants, as schema.org names them. `<` is escaped, so that no text that was typed can
 * end the script; it is data and nothing runs it.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by JSON.stringify, and "<" is escaped
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
