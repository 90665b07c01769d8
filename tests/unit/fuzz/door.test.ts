import type { IncomingMessage } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress } from "../../../lib/server/address";
import { refusalOf } from "../../../lib/server/request-checks";
import { stripFramework } from "../../../lib/server/strip-framework";
import { routes } from "../../support/door";
import { fuzz } from "../../support/fuzz";
import { areas, terms } from "../../support/made-up";

const parts = fc.oneof(
  fc.constantFrom(
    "oxfordshire",
    "services",
    "guides",
    "api",
    "search",
    "find",
    "where",
    "admin",
    "entries",
    "_next",
    "image",
    "..",
    "%2e%2e",
  ),
  fc.constantFrom(
    "%00",
    "%",
    "%ff",
    "\\",
    "//",
    " ",
    "?",
    "&",
    "=",
    "near",
    "q",
    "page",
    "constructor",
    "__proto__",
    "é",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.webPath(),
);
const urls = fc.oneof(
  fc.array(parts, { maxLength: 8 }).map((all) => `/${all.join("/")}`),
  fc.array(parts, { maxLength: 10 }).map((all) => all.join("")),
  fc.tuple(fc.webPath(), fc.webQueryParameters()).map(([path, query]) => `${path}?${query}`),
  fc.string({ unit: "binary", maxLength: 5_000 }),
);

const patterns = new Set([
  ...["/robots.txt", "/.well-known/security.txt"],
  ...["/", "/livez", "/readyz", "/speculation-rules.json", "/icon.svg", "/find", "/where", "/api/search", "/_next/*"],
  ...["/admin", "/admin/sign-in", "/admin/entries/[id]", "/admin/entries/[id]/save"],
  ...["/[area]", "/[area]/services", "/[area]/services/[slug]", null],
]);

test("every address fits a pattern of a fixed set, so that logs and metrics hold nothing that was typed", () => {
  fc.assert(
    fc.property(urls, (url) => {
      expect(patterns).toContain(routes(readAddress(url, { areas, terms }).path));
    }),
    fuzz,
  );
});

test("an address that was read is read the same again, and is kept only when nothing in it tells of a visitor", () => {
  fc.assert(
    fc.property(urls, (url) => {
      const { path, query, keepable } = readAddress(url, { areas, terms });
      const again = query ? `${path}?${query}` : path;
      expect(readAddress(again, { areas, terms })).toMatchObject({ path, query, keepable, moved: null });
      const asked = new URLSearchParams(query);
      if (keepable) expect(asked.has("near") || asked.has("q") || path === "/where").toBe(false);
    }),
    fuzz,
  );
});

const headers = fc.dictionary(
  fc.constantFrom("host", "origin", "sec-fetch-site", "content-type", "content-encoding", "content-length"),
  fc.oneof(
    fc.constantFrom("here.example", "https://here.example", "null", "same-origin", "cross-site", "application/json"),
    fc.constantFrom("application/x-www-form-urlencoded", "gzip", "identity", "http://[", "a b", "[::1]:80", "<script>"),
    fc.string({ unit: "binary", maxLength: 30 }),
  ),
);
const methods = fc.constantFrom("GET", "HEAD", "POST", "OPTIONS", "PUT", "TRACE", "PROPFIND", "get", "");

test("whatever a request is, the door lets it in or says why not, and what it lets in is a plain address of one host", () => {
  fc.assert(
    fc.property(urls, methods, headers, fc.nat(2), (url, method, given, hosts) => {
      const rawHeaders = Array.from({ length: hosts }, () => ["Host", given.host ?? ""]).flat();
      const request = { url, method, headers: given, rawHeaders, httpVersionMajor: 1 } as unknown as IncomingMessage;
      const refusal = refusalOf(request, null);
      if (refusal) {
        expect([400, 403, 404, 405, 414, 415]).toContain(refusal.status);
        expect(refusal.sentence).toMatch(/\.$/);
        return;
      }
      expect(url).toMatch(/^\/(?!\/)/);
      expect(decodeURIComponent(url.replaceAll("+", " "))).not.toMatch(/[^\P{Cc}\u0080-\u009f]/u);
      expect(new URL(`http://${given.host}`).pathname).toBe("/");
      expect(hosts).toBe(1);
      expect(["GET", "HEAD", "POST", "OPTIONS"]).toContain(method);
    }),
    fuzz,
  );
});

const ours = fc.constantFrom(
  '<script type="application/ld+json">{"a":"b"}</script>',
  '<script src="/quick-exit.js" defer=""></script>',
  '<link rel="stylesheet" href="/_next/static/a.css"/>',
  '<link rel="icon" href="/icon.svg"/>',
  "<p>words &lt;script&gt;</p>",
  "<!-- a word -->",
);
const frameworks = fc.constantFrom(
  '<script src="/_next/static/a.js" async=""></script>',
  "<script>self.__next_f.push([1,'<p>'])</script>",
  '<script id="_R_">x\ny</script>',
  '<script type="application/json">{}</script>',
  '<link rel="preload" as="script" href="/_next/static/a.js"/>',
  '<link rel="modulepreload" href="/_next/static/a.js"/>',
  "<!--$-->",
  "<!--/$-->",
);

test("a page without the framework is what is ours, whole and in order", () => {
  const page = fc.array(
    fc.oneof(
      ours.map((text) => ({ text, kept: true })),
      frameworks.map((text) => ({ text, kept: false })),
    ),
  );
  fc.assert(
    fc.property(page, (all) => {
      const join = (some: typeof all) => some.map(({ text }) => text).join("");
      expect(stripFramework(join(all))).toBe(join(all.filter(({ kept }) => kept)));
    }),
    fuzz,
  );
});

test("any text at all goes through, and no script of the framework is left in it", () => {
  const text = fc.array(
    fc.oneof(ours, frameworks, fc.string({ unit: "binary" }), fc.constantFrom("<script", ">", "<!--$", "</script>")),
  );
  fc.assert(
    fc.property(text, (all) => {
      expect(stripFramework(all.join(""))).not.toMatch(/<script[^>]*__next|src="\/_next/);
    }),
    fuzz,
  );
});
