import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChangeList } from "../../../../../components/desk/review/change-list";
import { compareContents } from "../../../../../lib/editing/compare";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "<a href='javascript:alert(1)'>x</a>",
  "</dd></dl><iframe src=//elsewhere.example>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<!-- <style>*{display:none}</style> -->",
  "[x](javascript:alert(1))",
  "\u202e<b>evil</b>\u0000",
];
const draw = (before: unknown, after: unknown, props: object = {}) =>
  renderToStaticMarkup(
    createElement(ChangeList, { changes: compareContents(before, after, (field) => field), ...props }),
  );
const tagsOf = (html: string) => new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("the list of changes", () => {
  test("says so when nothing changed", () => {
    expect(draw({ name: "Teeth" }, { name: "Teeth" })).toBe("<p>Nothing has changed.</p>");
  });

  test("shows what went and what came in words and signs, not by colour alone", () => {
    const html = draw({ summary: "Ring the old clinic." }, { summary: "Ring the new clinic." });
    expect(html).toMatch(/<del[^>]*>.*−.*removed: .*old<\/del>/);
    expect(html).toMatch(/<ins[^>]*>.*\+.*added: .*new<\/ins>/);
    expect(wordsOf(html)).toMatch(/^Changed: summaryBefore.*Now/);
  });

  test("keeps what went to the earlier side and what came to the later one", () => {
    const html = draw({ summary: "Ring the old clinic." }, { summary: "Ring the new clinic." });
    const [before = "", after = ""] = html.split("</dd>");
    expect([before.includes("<ins"), after.includes("<del")]).toEqual([false, false]);
  });

  test("says in words why to look twice, and only then", () => {
    expect(wordsOf(draw({ url: "https://nhs.uk" }, { url: "https://nhs.example" }))).toContain(
      "Look twice: this changes where a link leads.",
    );
    expect(wordsOf(draw({ name: "A" }, { name: "B" }))).not.toContain("Look twice");
  });

  test("says “Nothing” where there was nothing", () => {
    expect(wordsOf(draw({}, { alert: "Closed" }))).toContain("BeforeNothing");
  });

  test("draws what a publisher ticks beside the change that it is for", () => {
    const beside = ({ field }: { field: string }) => createElement("input", { name: `seen-${field}` });
    expect(draw({ url: "https://a.uk" }, { url: "https://b.uk" }, { beside })).toContain('name="seen-url"');
  });

  test("draws hostile words as words, wherever they stand", () => {
    const allowed = new Set(["ul", "li", "h3", "p", "span", "dl", "div", "dt", "dd", "del", "ins", "svg", "path"]);
    for (const text of hostile) {
      const content = {
        name: text,
        description: `Words. ${text} More words.`,
        contacts: [{ id: "c", name: text, url: text }],
        [text]: text,
      };
      for (const [before, after] of [
        [null, content],
        [content, null],
        [{ ...content, description: "Words. Old. More words." }, content],
      ]) {
        for (const tag of tagsOf(draw(before, after))) expect(allowed).toContain(tag);
      }
    }
  });
});
