import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../components/markdown";

describe("a link in Markdown", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//elsewhere.example",
    "ftp://elsewhere.example",
    "https://www.nhs.uk@elsewhere.example",
    "https://аррӏе.example",
  ])("is none to %s", (href) => {
    for (const text of [`[words](${href})`, `[words](<${href}>)`]) expect(renderMarkdown(text)).not.toContain("href=");
  });

  test.each(["/oxfordshire", "#part", "tel:01865904000", "mailto:a@b.example"])("may lead to %s", (href) => {
    expect(renderMarkdown(`[words](${href})`)).toContain(`<a href="${href}">words</a>`);
  });

  test("to mail holds no words that somebody else has put there", () => {
    for (const text of ["[words](mailto:a@b.example?body=words)", "mailto:a@b.example?body=words"])
      expect(renderMarkdown(text)).not.toMatch(/href="[^"]*\?/);
  });

  test("does not tell another site where its reader comes from", () => {
    expect(renderMarkdown("[words](https://a.example/)")).toContain('<a href="https://a.example/" rel="noreferrer">');
  });

  test("has its address beside it: a reference from elsewhere in the text makes none", () => {
    expect(renderMarkdown("[words][1]\n\n[1]: https://a.example/")).not.toContain("words</a>");
  });
});

test("pictures and HTML are the words that were typed", () => {
  expect(renderMarkdown("![words](https://a.example/x.png) <b onclick=x>bold</b>")).not.toMatch(/<img|<b[ >]/);
});

test("headings stay below the page's own, and in order", () => {
  const html = renderMarkdown("# One\n\n###### Two\n\n## Three", 3);
  expect([...html.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(["h3", "h4", "h3"]);
});

describe("a bare address in Markdown", () => {
  test.each([
    ["https://www.nhs.uk/a_b_c?d=1&e=2", "https://www.nhs.uk/a_b_c?d=1&amp;e=2"],
    ["http://council.example/", "http://council.example/"],
    ["www.nhs.uk/dentist", "https://www.nhs.uk/dentist"],
    ["desk@council.example", "mailto:desk@council.example"],
  ])("is a link: %s", (address, href) => {
    expect(renderMarkdown(`See ${address}, or ask.`)).toContain(`<a href="${href}"`);
  });

  test.each([
    ...["javascript:alert(1)", "ftp://a.example", "//a.example", "192.168.0.1", "the end.It begins", "file.pdf"],
    ...["https://www.nhs.uk@elsewhere.example/", "www.nhs.uk@elsewhere.example", "https://аррӏе.example", "www.nhѕ.uk"],
    "sam@nhѕ.uk",
  ])("is none when it is %s", (text) => {
    expect(renderMarkdown(`See ${text} today.`)).not.toContain("<a ");
  });
});

test.each([
  ["[x](www.nhs.uk)", "https://www.nhs.uk"],
  ["[x](nhs.uk/dentist)", "https://nhs.uk/dentist"],
  ["[x](desk@council.example)", "mailto:desk@council.example"],
])("a link without a scheme gets it: %s", (text, href) => {
  expect(renderMarkdown(text)).toContain(`<a href="${href}"`);
});

test.each(["[form](form)", "[form](form.pdf)", "[form](../page)"])("a link to nowhere is words: %s", (text) => {
  expect(renderMarkdown(text)).toBe(`<p>${text}</p>\n`);
});

describe("a line", () => {
  test("that ends is a line that ends", () => {
    expect(renderMarkdown("12 Cowley Road\nOxford")).toBe("<p>12 Cowley Road<br>\nOxford</p>\n");
  });

  test.each(["> 5 years old", ">50% of children", "1998. We opened then.", "2019) and later"])(
    "is no quotation and no list when it begins so: %s",
    (text) => {
      const shown = renderMarkdown(text).replaceAll("&gt;", ">");
      expect(shown).toBe(`<p>${text}</p>\n`);
      expect(renderMarkdown(`- ${text}`)).not.toMatch(/<blockquote|<ol/);
    },
  );
});

describe("a telephone number in Markdown", () => {
  test("can be tapped, also where its words are emphasised, and once where it is in a link", () => {
    expect(renderMarkdown("Ring (01865) 904105.")).toContain('<a href="tel:01865904105">(01865) 904105</a>');
    expect(renderMarkdown("Ring **111**.")).toContain('<strong><a href="tel:111">111</a></strong>');
    expect(renderMarkdown("We have **111** places.")).not.toContain("<a ");
    expect(renderMarkdown("[01865 904105](https://a.example)").match(/<a /g)).toHaveLength(1);
    expect(renderMarkdown("https://a.example/01865904105").match(/<a /g)).toHaveLength(1);
    expect(renderMarkdown("`01865 904105`")).not.toContain("<a ");
  });
});
