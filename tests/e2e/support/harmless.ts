import type { Answered } from "./wire";

/** What only an answer that tells of the machine inside would hold. */
const inside =
  /\n\s+at \S+ \(|node_modules|\.next\/server|file:\/\/\/|PrismaClient|pg_catalog|syntax error at or near|TypeError:|ReferenceError:/;

/**
 * What is wrong with an answer, or null: a status that is not among these, a body that shows a stack, SQL or a path of
 * the site's files, or a missing header. Playwright writes down every `expect`, which is slow thousands of times; this
 * is not.
 */
export function wrongWith({ status, text, headers }: Answered, statuses: readonly number[]): string | null {
  if (!statuses.includes(status)) return `status ${status}`;
  const [told] = inside.exec(text) ?? (text.includes(process.cwd()) ? [process.cwd()] : []);
  if (told) return `tells ${told}`;
  return headers["x-content-type-options"] === "nosniff" ? null : "lacks the headers of every answer";
}
