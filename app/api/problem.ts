import type { Problem } from "@/app/api/schemas";
import type { Issue } from "@/lib/catalogue/issue";
import type { TextAnswer } from "@/lib/process/plain-route";

/** What every answer of the open API carries: any site may read it, and no cache may keep where somebody lives. */
const openHeaders: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  "Access-Control-Allow-Headers": "Content-Type",
  "Cache-Control": "no-store",
};

/** Returns the same for text of this type, as a `Response` would have them. */
const headersFor = (type: string): TextAnswer["headers"] =>
  Object.fromEntries(new Headers({ ...openHeaders, "Content-Type": type }));
const jsonHeaders = headersFor("application/json");
const problemHeaders = headersFor("application/problem+json");

/**
 * Returns a refusal as RFC 9457 has it (`application/problem+json`), with the issues that the caller can put right.
 * `more` is what is known besides.
 */
export const problemText = (
  status: number,
  title: string,
  issues: readonly Issue[],
  more: Pick<Problem, "urgent"> = {},
): TextAnswer => {
  const said = { type: "about:blank", title, status, issues: [...issues], ...more } satisfies Problem;
  return { status, headers: problemHeaders, text: JSON.stringify(said) };
};

/** Returns any other answer of the open API: a text of JSON. */
export const jsonText = (text: string): TextAnswer => ({ status: 200, headers: jsonHeaders, text });

/** Returns a text as the answer that Next takes. */
export const asResponse = ({ status, headers, text }: TextAnswer) => new Response(text, { status, headers });

/** Returns a refusal as the answer that Next takes. */
export const problem = (...said: Parameters<typeof problemText>) => asResponse(problemText(...said));

/** Returns a value as the answer that Next takes. */
export const json = (value: unknown) => asResponse(jsonText(JSON.stringify(value)));

/** Returns an answer to a request that only reads, with these headers besides. */
export const readAnswer = (status: number, body: BodyInit, headers: Readonly<Record<string, string>>) =>
  new Response(body, {
    status,
    headers: { ...openHeaders, "Access-Control-Allow-Methods": "GET, OPTIONS", ...headers },
  });

/** Returns the answer to a browser that asks whether it may call. */
export const preflight = () => new Response(null, { status: 204, headers: openHeaders });
