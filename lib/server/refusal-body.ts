import { STATUS_CODES } from "node:http";
import { isOpen } from "./headers";
import type { Refusal } from "./request-checks";

/** What is said to a program: the media type, and the text. */
type RefusalBody = { type: string; body: string };

/** What FHIR calls the reason of a status (its value set "issue-type"). Any other is "invalid". */
const issueCodes: Readonly<Record<number, string>> = {
  404: "not-found",
  405: "not-supported",
  408: "timeout",
  413: "too-long",
  414: "too-long",
  415: "not-supported",
  429: "throttled",
  431: "too-long",
  500: "exception",
  503: "transient",
  505: "not-supported",
};

/** Returns the name of a status in one word: "NotFound", "TooManyRequests". */
const nameOf = (status: number): string => (STATUS_CODES[status] ?? "Error").replace(/[^A-Za-z]/g, "");

/**
 * Returns what a refusal says to a program, in the form of the interface that this path belongs to. That is Open
 * Referral, FHIR, or problem details (RFC 9457); null for the path of a page. An address that cannot be read belongs
 * where it begins.
 */
export function refusalBody(path: string, { status, title, sentence }: Refusal): RefusalBody | null {
  const message = `${title}. ${sentence}`;
  if (/^\/api\/oruk(?![\w-])/.test(path))
    return { type: "application/json; charset=utf-8", body: JSON.stringify({ error: nameOf(status), message }) };
  if (/^\/api\/fhir(?![\w-])/.test(path)) {
    const issue = [{ severity: "error", code: issueCodes[status] ?? "invalid", diagnostics: message }];
    const body = JSON.stringify({ resourceType: "OperationOutcome", issue });
    return { type: "application/fhir+json; charset=utf-8", body };
  }
  if (!isOpen(path)) return null;
  const problem = { type: "about:blank", title: message, status, issues: [] };
  return { type: "application/problem+json", body: JSON.stringify(problem) };
}
