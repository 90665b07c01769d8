import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../components/markdown";

describe("a link in Markdown", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//elsewhere.example",
    "ftp://elsewhere.example",
    "mailto:a@b.example?body=words",
    "https://www.nhs.uk@elsewhere.example",
    "https://аррӏе.example",
  ])("is none to %s", (href) => {
    for (const text of [`[words](${href})`, `[words](<${href}>)`]) expect(renderMarkdown(text)).not.toContain("href=");
  });

  test.each(["/oxfordshire", "#part", "tel:01865904000", "mailto:a@b.example"])("may lead to %s", (href) => {
    expect(renderMarkdown(`[words](${href})`)).toContain(`<a href="${href}">words</a>`);
  });

  test("does not tell another site where its reader comes from", () => {
    expect(renderMarkdown("[words](https://a.example/)")).toContain('<a href="https://a.example/" rel="noreferrer">');
  });

  test("has its address beside it: a reference from elsewhere in the text makes none", () => {
    expect(renderMarkdown("[words][1]\n\n[1]: https://a.example/")).not.toContain("<a ");
  });
});

test("pictures and HTML are the words that were typed", () => {
  expect(renderMarkdown("![words](https://a.example/x.png) <b onclick=x>bold</b>")).not.toMatch(/<img|<b[ >]/);
});

test("headings stay below the page's own, and in order", () => {
  const html = renderMarkdown("# One\n\n###### Two\n\n## Three", 3);
  expect([...html.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(["h3", "h4", "h3"]);
});
