import { seal, unseal } from "@/app/sealed";
import type { Issue } from "@/lib/catalogue/issue";

const noStore = { "Cache-Control": "private, no-store" };

const headersWith = (first: Record<string, string>, cookies: readonly string[]): Headers => {
  const headers = new Headers({ ...noStore, ...first });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
};

/** Sends the browser on to a page of the desk (303), after a post that was done. */
export const goTo = (location: string, cookies: readonly string[] = []): Response =>
  new Response(null, { status: 303, headers: headersWith({ Location: location }, cookies) });

/** What a page shows that answers a post which could not be done: what is wrong, and what was typed. */
export type Shown = { issues: Issue[]; typed: Record<string, string> };

/**
 * Answers a post with a page of the desk under this status: the front door draws `page` and sends it. What is wrong and what was
 * typed reach the page sealed, and no browser ever sees that address.
 */
export function show(
  status: number,
  page: string,
  {
    issues = [],
    typed = {},
    cookies = [],
    headers = {},
  }: Partial<Shown> & {
    cookies?: readonly string[];
    headers?: Record<string, string>;
  } = {},
): Response {
  const mark = page.includes("?") ? "&" : "?";
  const hasMore = issues.length > 0 || Object.keys(typed).length > 0;
  const address = hasMore ? `${page}${mark}shown=${seal({ issues, typed })}` : page;
  return new Response(null, { status, headers: headersWith({ ...headers, "X-Page": address }, cookies) });
}

/** What a post that could not be done had to say to this page; nothing when the page was opened by itself. */
export function readShown(sealed: string | string[] | undefined): Shown {
  const read = typeof sealed === "string" ? (unseal(sealed) as Partial<Shown> | null) : null;
  return { issues: read?.issues ?? [], typed: read?.typed ?? {} };
}
