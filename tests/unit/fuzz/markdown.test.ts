import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../components/markdown";
import { fuzz } from "../../support/fuzz";

const most = 10_000;
const pieces = [
  ...[
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    '"',
    "'",
    "`",
    "```\n",
    "*",
    "**",
    "_",
    "#",
    "## ",
    "> ",
    "- ",
    "1. ",
    "\\",
    "|",
    "&",
  ],
  ...["\n", "\n\n", " ", "\t", "\u0000", "\u202e", "&#106;", "&#x6a;avascript:", "&colon;", "&lt;script&gt;", "&quot;"],
  ...[
    "javascript:",
    "JaVaScRiPt:",
    "java\nscript:",
    "data:text/html,",
    "vbscript:",
    "//elsewhere.example",
    "https://a.example",
  ],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!--", "<style>", "]: "],
  ...["mailto:a@b.example", "tel:01865", "01865 904 000", "/oxfordshire", "#part", ' " onmouseover="alert(1)', "word"],
];
const markdown = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "binary", maxLength: 20 })), {
    maxLength: 120,
  })
  .map((parts) => parts.join("").slice(0, most));

const tags =
  /<\/?(?:p|ul|ol|li|h[1-6]|em|strong|code|pre|blockquote|br|a|hr)(?: (?:href|rel|start|title|class)="[^"<>]*")*>/g;
const safeLinks = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** Fails when there is a tag or a link in this HTML that an editor's Markdown must not make. */
function expectHarmless(html: string): void {
  expect(html.replace(tags, "")).not.toMatch(/[<>]/);
  for (const tag of html.match(tags) ?? []) {
    for (const [, href = ""] of tag.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(safeLinks);
  }
}

test("no Markdown makes a script, a handler or a link to one", () => {
  fc.assert(
    fc.property(markdown, fc.constantFrom(2, 3, 4), (text, level) => expectHarmless(renderMarkdown(text, level))),
    fuzz,
  );
});

describe("ten thousand characters of one thing are drawn all the same", () => {
  test.each([...pieces, "[a](", "*a ", "_a*", "> > ", "[[", "]](", "`a", "\\\\`", "&#", "a\n- ", "![[("])(
    "%j",
    (piece) => {
      expectHarmless(renderMarkdown(piece.repeat(Math.ceil(most / piece.length)).slice(0, most)));
    },
  );
});

test("what must not come out would be noticed", () => {
  for (const html of ["<script>", '<p onclick="x">', '<a href="javascript:x">', "<img>", '<a href="//x">']) {
    expect(() => expectHarmless(html)).toThrow();
  }
});
