import type { IncomingMessage } from "node:http";
import { escapeHtml } from "./escape-html";
import { mediaType } from "./read-body";

/** What is written on the desk goes to addresses below these. What goes elsewhere may be a password or a code. */
const written = ["/admin/entries/", "/admin/comments/"];

/**
 * Returns a form (HTML) that holds a failed post to the desk, with a button that sends it again. A browser that goes
 * back may have forgotten the typed text. Null for posts that hold no long text, and for those that are no plain form.
 */
export function sendAgain({ method, url = "", headers }: IncomingMessage, body: Buffer | undefined): string | null {
  if (method !== "POST" || !body?.length || !written.some((start) => url.startsWith(start))) return null;
  if (mediaType(headers["content-type"] ?? "") !== "application/x-www-form-urlencoded") return null;
  const fields = [...new URLSearchParams(body.toString("utf8"))];
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" action="${escapeHtml(url)}">\n${hidden.join("\n")}\n<p><button>Send it again</button></p>\n</form>`;
}
