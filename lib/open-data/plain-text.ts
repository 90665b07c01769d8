import { isOutside, markdown } from "../catalogue/markdown";

type Token = ReturnType<typeof markdown.parse>[number];

/** Returns the words of a line. Behind the words of a link to another site stands its address. */
function lineOf(children: readonly Token[]): string {
  let line = "";
  let href = "";
  let from = 0;
  for (const token of children) {
    if (token.type === "link_open") {
      href = String(token.attrGet("href") ?? "");
      from = line.length;
    } else if (token.type === "link_close") {
      const words = line.slice(from);
      if (isOutside(href) && !href.includes(words)) line += ` (${href})`;
    } else line += /break$/.test(token.type) ? "\n" : token.content;
  }
  return line;
}

/** Paragraphs in which nothing means anything to Markdown: half of all texts. To parse them costs most of a list. */
const paragraphsOnly = /^\p{L}(?:[^\\`*_[\]<>#+|~&!@:/\n]|\n\n(?=\p{L}))*(?<!\s)$/u;

/** Returns Markdown as plain text: paragraphs parted by an empty line, items of a list each on a line behind "- ". */
export function plainText(text: string): string {
  if (paragraphsOnly.test(text)) return text;
  let plain = "";
  let depth = 0;
  let mark = "";
  for (const token of markdown.parse(text, {})) {
    if (/_list_open$/.test(token.type)) depth++;
    else if (/_list_close$/.test(token.type)) depth--;
    else if (token.type === "list_item_open") mark = `${"  ".repeat(depth - 1)}${token.info ? `${token.info}.` : "-"} `;
    else if (token.type === "inline") {
      const isFirst = plain === "";
      const isNext = mark !== "" && /(?:^|\n) *(?:-|\d+\.) [^\n]*$/.test(plain);
      plain += `${isFirst ? "" : isNext ? "\n" : "\n\n"}${mark}${lineOf(token.children ?? [])}`;
      mark = "";
    }
  }
  return plain;
}
