/** What the link from a record to its page on this site is called. */
export const ownPageLabel = "Page of the Local Offer";

/** The path of a service's page: its area, and its slug. */
const pathOfService = /^\/[a-z0-9-]+\/services\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Returns the page of a record on the site that publishes it, where that is this program: its address, and the slug at
 * its end. Null for records of anybody else.
 */
export function ownPage(record: Readonly<Record<string, unknown>>): { url: string; slug: string } | null {
  const links = Array.isArray(record.additional_urls) ? record.additional_urls : [];
  const page = links.find((one) => (one as { label?: unknown } | null)?.label === ownPageLabel);
  const url: unknown = page?.url;
  if (typeof url !== "string" || !URL.canParse(url)) return null;
  const [, slug] = pathOfService.exec(new URL(url).pathname) ?? [];
  return slug === undefined ? null : { url, slug };
}
