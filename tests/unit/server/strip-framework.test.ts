import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { stripFramework } from "../../../lib/server/strip-framework";
import { crowd } from "../../support/lengths";

/** A page as Next 16 writes one, with what is ours in it. */
const drawn = `<!DOCTYPE html><!--aBc--><html lang="en-GB"><head><meta charSet="utf-8"/>\
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>\
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>\
<script src="/_next/static/chunks/b.js" async=""></script><title>Dental</title>\
<script src="/_next/static/chunks/c.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>\
<main><!--$--><h1>Dental</h1><p>Ring <!-- -->111<!-- -->.</p><!--/$--></main>\
<script type="application/ld+json">{"name":"\\u003c/script>"}</script>\
<script src="/quick-exit.js" defer=""></script>\
<script src="/_next/static/chunks/d.js" id="_R_" async=""></script>\
<script>(self.__next_f=self.__next_f||[]).push([0])</script>\
<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script></body></html>`;

const page = stripFramework(drawn);

describe("a public page", () => {
  test("has no script of the framework, none of its data, and fetches none early", () => {
    expect(page).not.toMatch(/__next_f|\/_next\/[^"]*\.js|as="script"|_R_/);
  });

  test("keeps our own scripts and the data for search engines, and has no other", () => {
    expect(page.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script src="/quick-exit.js" defer="">',
    ]);
    expect(page).toContain('{"name":"\\u003c/script>"}');
  });

  test("keeps its style sheet and all its words", () => {
    expect(page).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>');
    expect(page).toContain("<h1>Dental</h1><p>Ring 111.</p>");
    expect(page).toMatch(/^<!DOCTYPE html>.*<\/body><\/html>$/s);
  });
});

test("a script that is named like ours but comes from elsewhere goes", () => {
  for (const source of [
    "https://elsewhere.example/quick-exit.js",
    "//elsewhere.example/a.js",
    "/_next/a.js",
    "quick-exit.js",
  ]) {
    expect(stripFramework(`<script src="${source}"></script>`)).toBe("");
  }
});

test("what is cut short stays as it is, and nothing behind it is lost", () => {
  const kept = '<script type="application/ld+json">{"a":"<!--$-->"}</script>';
  for (const page of [
    `<p>a</p><script src="/_next/a.js"`,
    "<p><script>a",
    "<link rel=",
    "<!--$",
    kept,
    `${kept}<!-- ours -->`,
  ])
    expect(stripFramework(page)).toBe(page);
  expect(stripFramework('<link <script>a</script><p>b</p><link as="script"/>c')).toBe(
    "<link <script>a</script><p>b</p>c",
  );
});

test.each(["<script ", "<link ", "<script>", "<!--", "<!--$", "<script <link ", "</script><!-- "])(
  "a page of 400 kB that is nothing but %j is looked through once",
  (text) => {
    const page = text.repeat(400_000 / text.length);
    const from = performance.now();
    expect(stripFramework(page)).toBe(page);
    expect(performance.now() - from).toBeLessThan(2_000 * crowd);
  },
);

test("the framework still writes what is taken out here: a newer Next that writes something else needs a look", () => {
  const require = createRequire(import.meta.url);
  const inNext = (file: string) => readFileSync(require.resolve(`next/dist/${file}`), "utf8");
  expect(inNext("server/app-render/use-flight-response.js")).toContain("__next_f");
  const { version } = require("next/package.json") as { version: string };
  expect(version).toMatch(/^16\.4\./);
});
