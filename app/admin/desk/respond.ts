import { headers as requestHeaders } from "next/headers";
import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";
import { type FormFields, formFields } from "@/components/field/form-field";

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
const Shown = z.strictObject({
  issues: z.array(z.strictObject({ field: z.string(), message: z.string() })),
  typed: z.record(z.string(), z.string()),
});
export type Shown = z.infer<typeof Shown>;

/**
 * What is shown is sealed for one page, within one request: the front door gives each post an id in `X-Answer`, which
 * only the page that it draws as the answer to that post hears too.
 */
async function answerOn(page: string): Promise<SealedFor | null> {
  const id = (await requestHeaders()).get("x-answer");
  return id ? { purpose: "answer of the desk", holder: id, page: page.split(/[?#]/, 1)[0] ?? "" } : null;
}

/**
 * Returns a page of the desk as the response to a post, under this status: the front door draws `page` and sends it.
 * Issues and typed text reach the page sealed, in a header that the door takes from this response and from nowhere
 * else. Next writes the address of a page into the HTML, so nothing of them may be in the address. `typed` names each
 * field that may be shown again.
 */
export async function show(
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
): Promise<Response> {
  const named = { ...headers, "X-Page": page };
  const hasMore = issues.length > 0 || Object.keys(typed).length > 0;
  if (!hasMore) return new Response(null, { status, headers: headersWith(named, cookies) });
  const answer = await answerOn(page);
  if (!answer) throw new Error("Only a post that came through the front door is answered with what was typed.");
  const shown = seal(answer, { issues, typed } satisfies Shown);
  return new Response(null, { status, headers: headersWith({ ...named, "X-Shown": shown }, cookies) });
}

/**
 * Returns the issues and typed text of the post that this page answers; nothing when the page was opened by itself.
 * `field` returns what a field of the form shows of them. `page` is the page's own path.
 */
export async function readShown(page: string): Promise<Shown & { field: FormFields }> {
  const answer = await answerOn(page);
  const sealed = answer && open(Shown, answer, (await requestHeaders()).get("x-shown"));
  const shown = sealed ?? { issues: [], typed: {} };
  return { ...shown, field: formFields(shown.typed, shown.issues) };
}
