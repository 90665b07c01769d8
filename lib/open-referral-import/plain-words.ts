/** Names of characters that texts of the web use. */
const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  pound: "£",
  euro: "€",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  middot: "·",
  eacute: "é",
  copy: "©",
  reg: "®",
  trade: "™",
  frac12: "½",
};

const characterOf = (code: number): string =>
  code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";

/** Returns a text in which the characters that HTML writes by name or number stand themselves. */
const withCharacters = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi, (all, decimal, hex, name) => {
    if (decimal) return characterOf(Number(decimal));
    if (hex) return characterOf(Number.parseInt(hex, 16));
    return named[String(name).toLowerCase()] ?? all;
  });

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|<!--|-->/gi;
const blocks = /^(?:p|div|h[1-6]|ul|ol|dl|dt|dd|table|tr|section|article|header|footer|blockquote|pre|hr|figure)$/;
const unread = /^(?:script|style|head|template|noscript|iframe|object|svg|title)$/;

/** Returns the address in the attributes of a link, where it leads to the web; "" otherwise. */
const addressIn = (attributes: string): string =>
  /\bhref\s*=\s*["']?(https?:\/\/[^\s"'<>]{1,2000})/i.exec(attributes)?.[1] ?? "";

/** Returns the words of HTML, in one pass: blocks are paragraphs, and an item of a list is a line behind "- ". */
function withoutTags(html: string): string {
  let text = "";
  let at = 0;
  let skipping: string | null = null;
  let link = { address: "", from: 0 };
  for (const found of html.matchAll(tag)) {
    if (skipping === null) text += html.slice(at, found.index);
    at = found.index + found[0].length;
    const [all, slash, rawName = "", attributes = ""] = found;
    const name = rawName.toLowerCase();
    if (skipping !== null) {
      if (all === skipping || (slash && name === skipping)) skipping = null;
    } else if (all === "<!--") skipping = "-->";
    else if (!slash && unread.test(name) && !attributes.endsWith("/")) skipping = name;
    else if (name === "br") text += "\n";
    else if (name === "li") text += slash ? "" : "\n- ";
    else if (name === "td" || name === "th") text += slash ? " " : "";
    else if (name === "a" && !slash) link = { address: addressIn(attributes), from: text.length };
    else if (name === "a" && link.address !== "") {
      if (!text.slice(link.from).includes(link.address)) text += ` (${link.address})`;
      link = { address: "", from: 0 };
    } else if (blocks.test(name)) text += "\n\n";
  }
  return skipping === null ? text + html.slice(at) : text;
}

const hasTags =
  /<\/?(?:p|br|div|span|ul|ol|li|a|b|i|u|em|strong|h[1-6]|table|tr|td|th|script|style|img|font)\b[^<>]*>|<!--/i;
const hasNames = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;

/**
 * Returns a text of somebody else as plain words: without the tags and the spelt-out characters of HTML, also where it
 * was escaped twice. A text that has neither stays as it is, but for space at its ends. Takes time in proportion to
 * its length.
 */
export function plainWords(text: string): string {
  let plain = text.replace(/\r\n?/g, "\n");
  for (let pass = 0; pass < 2; pass++) {
    const isHtml = hasTags.test(plain);
    if (!isHtml && !hasNames.test(plain)) break;
    // Outside of HTML a line end is one that somebody meant.
    plain = withCharacters(
      isHtml ? withoutTags(plain.replace(/[ \t]*\n[ \t]*/g, /<br|<p|<li/i.test(plain) ? " " : "\n")) : plain,
    );
  }
  return plain
    .replace(/[ \t\u00a0]+\n/g, "\n")
    .replace(/\n[ \t\u00a0]+(?=- )/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
