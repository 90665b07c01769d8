import { isOutside, markdown } from "../lib/catalogue/markdown";

markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  if (token && isOutside(String(token.attrGet("href")))) token.attrSet("rel", "noreferrer");
  return renderer.renderToken(tokens, index, options);
};

/**
 * Returns the HTML of an editor's Markdown. `headingLevel` is the level that `##` becomes. Deeper headings that follow
 * one go one level below it and no further, so that headings stay in order under the page's own. Never contains HTML
 * that was typed, or images.
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
