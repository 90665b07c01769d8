import MarkdownIt, { type Token } from "markdown-it";
import { phonesIn } from "./phones-in-text";
import { addressFault, isLookAlikeEmail } from "./web-address";

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
  "linkify",
  "newline",
  "balance_pairs",
  "fragments_join",
];

/**
 * Reads and draws editors' Markdown. A line that ends is a line that ends; HTML and pictures are the words that were
 * typed.
 */
export const markdown = new MarkdownIt("zero", { html: false, linkify: true, breaks: true }).enable(allowed, true);

/** Returns whether a link leads to the web, and so perhaps to another site. */
export const isOutside = (href: string): boolean => /^https?:/i.test(href);

/** This site's own pages, the web, telephones, and mail without words that somebody else has put there. */
markdown.validateLink = (href) =>
  isOutside(href)
    ? addressFault(href) === null
    : /^(?:\/(?!\/)|#|tel:|mailto:[^?]+$)/i.test(href.trim()) && !isLookAlikeEmail(href);

const withoutScheme = /^(?:www\.|(?:[\w-]+\.){1,8}(?:uk|com|org|net|eu|info|wales|cymru|scot|london)(?=[/?#:]|$))/i;
const email = /^[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}\w{2,20}$/;
const { normalizeLink } = markdown;

/** A link is often typed without its scheme: `[form](www.nhs.uk)`. */
markdown.normalizeLink = (typed) => {
  if (withoutScheme.test(typed)) return normalizeLink(`https://${typed}`);
  return normalizeLink(email.test(typed) ? `mailto:${typed}` : typed);
};

/*
 * Bare addresses: those with http, https or www, and email. Not "example.com": a full stop without a space after it
 * would be one. A name before the host is read as a part of the address, so that `validateLink` sees it.
 */
markdown.linkify
  .set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false, urlAuth: true })
  .add("ftp:", null)
  .add("//", null)
  .add("www.", {
    validate: (text, position, self) => {
      const host = self.re.get_relative_proto_validator();
      host.lastIndex = position;
      return host.exec(text)?.[0].length ?? 0;
    },
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });

/** `> 5 years` is no quotation, and `1998. We opened` no list with 1,998 points. */
const signOfText = /^((?:[ \t]|[-*+][ \t])*)(?:(>)(?=[ \t]?[£\d])|(\d{3,9})(?=[.)][ \t]))/gm;

markdown.core.ruler.after("normalize", "signs-as-text", (state) => {
  state.src = state.src.replace(signOfText, (_, start: string, sign = "", year = "") => `${start}${year}\\${sign}`);
});

/** What stands in the place of something that is no plain text, so that words on both sides are not read as one. */
const otherwise = "\u0000";

/** Telephone numbers in the text can be tapped, unless they stand in a link already. */
markdown.core.ruler.push("phones", ({ tokens, Token }) => {
  for (const inline of tokens) {
    if (!inline.children || !/\d{3}/.test(inline.content)) continue;
    const children: { token: Token; from: number; isText: boolean }[] = [];
    let text = "";
    let inLink = 0;
    for (const token of inline.children) {
      inLink += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
      const isText = token.type === "text" && inLink === 0;
      children.push({ token, from: text.length, isText });
      if (isText) text += token.content;
      else if (/break$/.test(token.type)) text += "\n";
      else if (token.content) text += otherwise;
    }
    const phones = phonesIn(text);
    if (phones.length === 0) continue;
    inline.children = children.flatMap(({ token, from, isText }) => {
      const to = from + token.content.length;
      if (!isText) return [token];
      const made: Token[] = [];
      let done = from;
      const addText = (until: number, level: number) => {
        if (until <= done) return;
        const words = new Token("text", "", 0);
        Object.assign(words, { content: text.slice(done, until), level });
        made.push(words);
        done = until;
      };
      for (const phone of phones) {
        const end = phone.at + phone.text.length;
        if (phone.at < from || end > to) continue;
        addText(phone.at, token.level);
        const open = Object.assign(new Token("link_open", "a", 1), { level: token.level });
        open.attrSet("href", `tel:${phone.dial}`);
        made.push(open);
        addText(end, token.level + 1);
        made.push(Object.assign(new Token("link_close", "a", -1), { level: token.level }));
      }
      addText(to, token.level);
      return made;
    });
  }
});
