import { textsWithin } from "./json-values";

/** Bytes of an address: the database finds none by a longer one, and no browser needs it. */
const longest = 2_000;
const bytes = new TextEncoder();

/** Returns the addresses on the web that a text in Markdown links to. */
export const linksInMarkdown = (text: string): string[] =>
  [...text.matchAll(/\]\((https?:\/\/[^()\s]{1,2000})\)/g)].map(([, address = ""]) => address);

/** Every address on the web that a content or draft links to, in its fields, its texts and its sources; each once. */
export function outsideLinks(content: unknown): string[] {
  const found = [...textsWithin(content)].flatMap(({ key, text }) =>
    key === "url" ? [text.trim()] : linksInMarkdown(text),
  );
  return [...new Set(found)].filter(
    (address) => /^https?:\/\//i.test(address) && bytes.encode(address).length <= longest,
  );
}
