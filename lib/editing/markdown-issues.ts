import type { Token } from "markdown-it";
import type { Issue } from "../catalogue/issue";
import { markdown } from "../catalogue/markdown";
import { proseOf } from "../catalogue/prose";

/** Signs without which nothing here can be wrong: reading Markdown takes longer than looking for them. */
const suspect = /[|\t<>]|!\[|\]\(|\]\[|\]:/;

const htmlElement =
  /<!--|<\/?(?:a|abbr|article|b|base|blockquote|body|br|button|center|code|details|div|dl|dt|dd|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|main|marquee|math|meta|noscript|object|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|tr|u|ul|video|xmp)(?:[\s/>]|$)/im;

const beginOfPoint = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const isPipeRow = (line: string) => /^\s*\|/.test(line) && line.split("|").length > 2;
const isRule = (line: string) => line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line);
const isTabRow = (line: string) => /\S[^\S\n]*\t\s*\S/.test(line.slice(0, 2_000).replace(beginOfPoint, ""));

/** Returns whether two lines that follow each other, or the line under a header, are rows of a table. */
const hasTable = (lines: readonly string[]): boolean =>
  lines.some((line, at) => {
    const next = lines[at + 1] ?? "";
    return isRule(line) || (isPipeRow(line) && isPipeRow(next)) || (isTabRow(line) && isTabRow(next));
  });

/**
 * The words of a paragraph as they come out, code apart. What is left of a link in them is a link that was not made.
 */
const shown = ({ children }: Token): string =>
  (children ?? []).map(({ type, content }) => (type === "text" ? content : /break$/.test(type) ? "\n" : "")).join("");

const brokenLink = /\[([^[\]]{0,200})\](?:\(|\[[^\]]{0,200}\]|:[ \t]*\S)/;

/** Why a text in Markdown does not come out as it was meant, in a sentence that says what to do; null if it does. */
function markdownFault(text: string): string | null {
  if (!suspect.test(text)) return null;
  if (hasTable(text.split("\n"))) {
    return "A table cannot be shown. Write each row as a point of a list, such as “- Monday: 9am to 5pm”.";
  }
  if (text.includes("![")) {
    return "A picture cannot be shown. Take out the part that begins with ![ and say in words what it shows.";
  }
  const html = htmlElement.exec(text);
  if (html)
    return `HTML cannot be shown. Take out ${html[0].trim()} and the other marks in < and >, and keep the words.`;
  const tokens = markdown.parse(text, {});
  if (tokens.some(({ type }) => type === "blockquote_open")) {
    return "A quotation cannot be shown. Take the > away at the start of each line, and put the words in “ ”.";
  }
  for (const token of tokens) {
    const link = token.type === "inline" && brokenLink.exec(shown(token));
    if (link) {
      const name = link[1]?.trim().slice(0, 60);
      return `The link “${name}” leads nowhere. Write its whole address right after it, such as [${name || "form"}](https://www.nhs.uk/page), without spaces.`;
    }
  }
  return null;
}

/**
 * Returns an issue for each text of a content or draft with Markdown that cannot be shown. That is tables, pictures,
 * HTML, quotations, and links to nowhere.
 */
export const markdownIssues = (content: unknown): Issue[] =>
  proseOf(content).flatMap(({ field, text, markdown: isMarkdown }) => {
    const message = isMarkdown ? markdownFault(text) : null;
    return message === null ? [] : [{ field, message }];
  });
