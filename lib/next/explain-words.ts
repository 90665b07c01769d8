import { glossaryWordsIn } from "../catalogue/glossary-in-text";
import type { GlossaryTerm } from "../catalogue/terms";

/** A tag of HTML as React and the renderer of Markdown write it: `>` stands in no attribute. */
const tagPattern = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g;
const voidTags = new Set(["br", "hr", "img", "input", "wbr"]);

/** In these no word is a link: what is a link or a button itself, what names, and what is no text. */
const quietTags = new Set(
  "a,address,button,dt,h1,h2,h3,h4,label,nav,script,select,style,summary,svg,template,textarea,th".split(","),
);

/** Where the words of a text are explained by the glossary of an area (its slug); "" where they are not. */
const mark = / data-words="([^"]*)"/;

/** An element that is open: whether words in it are explained, for which area, and whether it is folded. */
type Open = { area: string; isQuiet: boolean; isFolded: boolean };

/** A text between two tags in which words are explained. */
type Passage = { at: number; text: string; area: string; isFolded: boolean };

const outside: Open = { area: "", isQuiet: false, isFolded: false };

function passagesOf(html: string): Passage[] {
  const passages: Passage[] = [];
  const open: Open[] = [];
  let at = 0;
  for (const { 0: tag, 1: closes, 2: name = "", 3: attributes = "", index } of html.matchAll(tagPattern)) {
    const { area, isQuiet, isFolded } = open.at(-1) ?? outside;
    if (area && !isQuiet && index > at) passages.push({ at, text: html.slice(at, index), area, isFolded });
    at = index + tag.length;
    if (closes) open.pop();
    else if (!voidTags.has(name) && !attributes.endsWith("/"))
      open.push({
        area: mark.exec(attributes)?.[1] ?? area,
        isQuiet: isQuiet || quietTags.has(name),
        isFolded: isFolded || name === "details",
      });
  }
  return passages;
}

/**
 * Returns a page in which the first use of each word of the glossary leads to what it means. That is so inside elements
 * with `data-words`, the slug of an area, up to one with an empty `data-words`. What is open on a phone comes before
 * what is folded. No heading, link, button or name is changed. The finished page is read, because only the whole of it
 * tells which use is the first. The parts that React draws know nothing of each other.
 */
export function explainWords(html: string, glossary: readonly GlossaryTerm[]): string {
  if (!mark.test(html)) return html;
  const explained = new Set<string>();
  const links: { at: number; end: number; href: string }[] = [];
  const passages = passagesOf(html);
  for (const { at, text, area } of passages.toSorted((one, other) => Number(one.isFolded) - Number(other.isFolded))) {
    for (const word of glossaryWordsIn(text, glossary)) {
      if (explained.has(word.slug)) continue;
      explained.add(word.slug);
      links.push({ at: at + word.at, end: at + word.end, href: `/${area}/glossary#${word.slug}` });
    }
  }
  let page = "";
  let done = 0;
  for (const { at, end, href } of links.sort((one, other) => one.at - other.at)) {
    page += `${html.slice(done, at)}<a class="word" href="${href}">${html.slice(at, end)}</a>`;
    done = end;
  }
  return (page + html.slice(done)).replaceAll(new RegExp(mark, "g"), "");
}
