import MarkdownIt from "markdown-it";

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
markdown.validateLink = (href) => /^(https?:|mailto:|tel:|[/#])/i.test(href.trim()) && !href.trim().startsWith("//");

markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  if (token && isOutside(String(token.attrGet("href")))) token.attrSet("rel", "noreferrer");
  return renderer.renderToken(tokens, index, options);
};

/**
 * HTML of an editor's Markdown. `headingLevel` is the level that `##` becomes; deeper headings go one level below it and
 * no further, so that headings stay in order under the page's own. Never contains HTML that was typed, or images.
 */
export function renderMarkdown(text: string, headingLevel = 3): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    const deeper = Number(token.tag.slice(1)) > 2 ? 1 : 0;
    token.tag = `h${headingLevel + deeper}`;
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** An editor's Markdown, drawn. Its looks are the class `prose`. */
export function Markdown({ text, headingLevel = 3 }: { text: string; headingLevel?: number }) {
  // Safe: the renderer above writes every tag itself and escapes all that was typed.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(text, headingLevel) }} />;
}
