import type { Problem } from "@/app/api/schemas";
import type { Issue } from "@/lib/catalogue/issue";

/** What every answer of the open API carries: any site may read it, and no cache may keep where somebody lives. */
const openHeaders: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  "Access-Control-Allow-Headers": "Content-Type",
  "Cache-Control": "no-store",
};

/**
 * A refusal as RFC 9457 has it (`application/problem+json`), with the issues that the caller can put right. `more` is
 * what is known besides.
 */
export const problem = (status: number, title: string, issues: readonly Issue[], more: Pick<Problem, "urgent"> = {}) =>
  new Response(JSON.stringify({ type: "about:blank", title, status, issues: [...issues], ...more } satisfies Problem), {
    status,
    headers: { ...openHeaders, "Content-Type": "application/problem+json" },
  });

/** Returns an answer to a question that only reads, with these headers besides. */
export const readAnswer = (status: number, body: BodyInit, headers: Readonly<Record<string, string>>) =>
  new Response(body, {
    status,
    headers: { ...openHeaders, "Access-Control-Allow-Methods": "GET, OPTIONS", ...headers },
  });

/** Any other answer of the open API, as JSON. */
export const json = (value: unknown) => Response.json(value, { headers: openHeaders });

/** The answer to a browser that asks whether it may call. */
export const preflight = () => new Response(null, { status: 204, headers: openHeaders });
