import MarkdownIt from "markdown-it";
import { addressFault } from "../lib/catalogue/web-address";
import { isPhone, phonePattern } from "./service/phone-pattern";

/*
 * Paragraphs, lists, links, emphasis and headings, and nothing else: what editors need, and what cannot hurt a reader.
 * Everything is off until it is named here, so a new rule of the library does not come in by itself.
 */
const allowed = [
  "blockquote",
  "heading",
  "list",
  "paragraph",
  "text",
  "backticks",
  "emphasis",
  "entity",
  "escape",
  "link",
  "newline",
  "balance_pairs",
  "fragments_join",
];

const markdown = new MarkdownIt("zero", { html: false, linkify: false }).enable(allowed, true);

const isOutside = (href: string) => /^https?:/i.test(href);

/** This site's own pages, the web, telephones, and mail without words that somebody else has put there. */
markdown.validateLink = (href) =>
  isOutside(href) ? addressFault(href) === null : /^(?:\/(?!\/)|#|tel:|mailto:[^?]+$)/i.test(href.trim());

markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  if (token && isOutside(String(token.attrGet("href")))) token.attrSet("rel", "noreferrer");
  return renderer.renderToken(tokens, index, options);
};

/** Telephone numbers in the text can be tapped, unless they stand in a link already. */
markdown.core.ruler.push("phones", ({ tokens }) => {
  for (const { children } of tokens) {
    let inLink = false;
    for (const token of children ?? []) {
      if (token.type === "link_open") inLink = true;
      if (token.type === "link_close") inLink = false;
      if (token.type === "text" && inLink) token.meta = { inLink };
    }
  }
});

markdown.renderer.rules.text = (tokens, index) => {
  const token = tokens[index];
  const html = markdown.utils.escapeHtml(token?.content ?? "");
  if (token?.meta?.inLink) return html;
  return html.replace(phonePattern, (text) =>
    isPhone(text) ? `<a href="tel:${text.replaceAll(" ", "")}">${text}</a>` : text,
  );
};

/**
 * HTML of an editor's Markdown. `headingLevel` is the level that `##` becomes; deeper headings that follow one go one level
 * below it and no further, so that headings stay in order under the page's own. Never contains HTML that was typed, or
 * images.
 */
export function renderMarkdown(text: string, headingLevel = 3): string {
  const tokens = markdown.parse(text, {});
  let hasUpper = false;
  let level = headingLevel;
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const isDeeper: boolean = Number(token.tag.slice(1)) > 2 && hasUpper;
      hasUpper ||= !isDeeper;
      level = headingLevel + Number(isDeeper);
    }
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${level}`;
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** An editor's Markdown, drawn. Its looks are the class `prose`. */
export function Markdown({ text, headingLevel = 3 }: { text: string; headingLevel?: number }) {
  const html = { __html: renderMarkdown(text, headingLevel) };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer writes every tag and escapes what was typed
  return <div className="prose [&>*+h2]:mt-8" dangerouslySetInnerHTML={html} />;
}
