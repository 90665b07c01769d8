import { expect, test } from "vitest";
import { outsideLinks } from "../../../lib/catalogue/outside-links";

test("links stand in fields, in lists, in texts and in sources, and count once", () => {
  const content = {
    url: "https://one.example/",
    description: "See [this](https://two.example/a?b=c) and [that](https://one.example/), or www.three.example.",
    contacts: [{ url: " http://four.example " }, { url: null }],
    sources: [{ url: "https://five.example/list.pdf" }],
    referral: { routes: [{ what_happens_next: "Fill in [the form](HTTPS://six.example)." }] },
  };
  expect(outsideLinks(content).sort()).toEqual([
    "http://four.example",
    "https://five.example/list.pdf",
    "https://one.example/",
    "https://two.example/a?b=c",
  ]);
});

test("what is no address on the web, or too long to keep, is none", () => {
  const urls = ["", "mailto:sam@council.example", "javascript:alert(1)", "council.example", 7, {}, null];
  const long = [`https://a.example/${"a".repeat(2_000)}`, `https://a.example/${"é".repeat(1_000)}`];
  expect(outsideLinks({ links: [...urls, ...long].map((url) => ({ url })) })).toEqual([]);
  for (const content of [null, undefined, "https://a.example", 7, []]) expect(outsideLinks(content)).toEqual([]);
});
