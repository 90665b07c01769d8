import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainPath, readAddress as read } from "../../../lib/server/address";
import { areas, terms } from "../../support/made-up";

const readAddress = (url: string) => read(url, { areas, terms });

test.each([
  ["/", "/"],
  ["/oxfordshire/", "/oxfordshire"],
  ["/oxfordshire///", "/oxfordshire"],
  ["/oxfordshire/?x=y", "/oxfordshire"],
  ["///", "/"],
  ["/a//b/", "/a//b"],
])("%s is the page %s", (url, path) => expect(readAddress(url)).toMatchObject({ path, query: "" }));

test("an address of nothing but slashes is read as soon as any other of its length", () => {
  // With a pattern that tries each slash as the first of the last ones, this would take minutes.
  const many = `/${"/".repeat(1_000_000)}a`;
  expect(readAddress(many).path).toBe(many);
});

test.each([
  ["/near/services?near=OX4+1", false],
  ["/near/services?q=speech&age=7", false],
  ["/near/services?q=&age=7", true],
  ["/near?q=speech", true],
  ["/near/services/sendiass", true],
  ["/near/services/sendiass/refer", true],
  ["/near/refer", true],
  ["/near/refer/gp", true],
  ["/near/comment", false],
  ["/near/comment/sent", true],
  ["/near/comment/track", true],
  ["/near/comment/right", true],
  ["/near/you-said", true],
  ["/near/you-said/2026", true],
  ["/near/you-said/all", false],
  ["/where", false],
  ["/my-list", false],
  ["/my-list/sheet?ids=0123456789ab", false],
  ["/where?place=Yarm", false],
  ["/glossary", true],
  ["/icon.svg", true],
  ["/_next/static/chunks/a", true],
  ["/a-page-that-is-new", false],
  ["/near/a-page-that-is-new", false],
])("%s may be kept: %s", (url, keepable) => expect(readAddress(url).keepable).toBe(keepable));

test.each([
  ["/oxfordshir%65/comment", "/oxfordshire/comment"],
  ["/%6f%78fordshire%2fservices", "/oxfordshire%2Fservices"],
  ["/Oxfordshire/Services/SENDIASS", "/oxfordshire/services/sendiass"],
  ["/oxfordshire/services/sendiass.", "/oxfordshire/services/sendiass"],
  ["/oxfordshire/services/sendiass).", "/oxfordshire/services/sendiass"],
  ["/oxfordshire/services/sendiass/%20", "/oxfordshire/services/sendiass"],
  ["/oxfordshire/services/sendiass%E2%80%9d,", "/oxfordshire/services/sendiass"],
  ["/oxfordshire/services/sendiass%3e", "/oxfordshire/services/sendiass"],
  ["/glossary;", "/glossary"],
  ["/%29", "/"],
  ["/API/fhir/HealthcareService", "/api/fhir/HealthcareService"],
  ["/Admin/invitations/AbC-_x", "/admin/invitations/AbC-_x"],
  ["/admin/invitations/AbC%2Dx.", "/admin/invitations/AbC-x"],
  ["/_next/static/ABC/a%5bb%5d.js", "/_next/static/ABC/a%5Bb%5D.js"],
  ["/%", "/%"],
  ["/caf%c3%a9", "/caf%C3%A9"],
  ["/.well-known/security.txt", "/.well-known/security.txt"],
])("%s is a spelling of %s, which is one of itself", (path, plain) => {
  expect(plainPath(path)).toBe(plain);
  expect(plainPath(plain)).toBe(plain);
});

/** The address of every page and route of the site, with "x" for each name in it. */
const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
  .flatMap((file) => /^(?:(.*)\/)?(?:page\.tsx|route\.ts)$/.exec(file) ?? [])
  .filter((path) => path !== undefined && !/(?:page\.tsx|route\.ts)$/.test(path))
  .map((path) => `/${path.replace(/\([^)]*\)\/?/g, "").replace(/\[+[^\]]*\]+/g, "oxfordshire")}`.replace(/\/$/, ""));

test("every route, with any one letter of it percent-encoded, is read as that route", () => {
  expect(routes.length).toBeGreaterThan(100);
  for (const route of routes) {
    const { path, keepable } = readAddress(route || "/");
    expect(path).toBe(route || "/");
    for (let at = 1; at < route.length; at++) {
      if (route[at] === "/") continue;
      const coded = `%${route.charCodeAt(at).toString(16)}`;
      const spelled = readAddress(`${route.slice(0, at)}${coded}${route.slice(at + 1)}`);
      expect([route, coded, spelled.path, spelled.keepable]).toEqual([route, coded, path, keepable]);
    }
  }
});

test("a page with a form for one comment is kept in no spelling of its address", () => {
  for (const path of [
    "/oxfordshir%65/comment",
    "/Oxfordshire/COMMENT",
    "/oxfordshire/commen%74/",
    "/oxfordshire/comment)",
  ])
    expect([path, readAddress(path).keepable]).toEqual([path, false]);
});

describe("a page of answers has one address, and every other that asks for the same leads to it", () => {
  test.each([
    ["nothing was chosen in the form", "near=&q=&age=&need=&refer=&delivery=&kind=&radius=&sort=", ""],
    ["a key that the page does not read", "q=sleep&utm_source=letter", "q=sleep"],
    ["a key in capitals", "Q=sleep&AGE=5", "q=sleep&age=5"],
    ["keys as other systems write a list", "q[]=sleep&category%5B0%5D=teeth", "q=sleep&category=teeth"],
    [
      "a category that is gone, beside one that is not",
      "category=gone&category=teeth",
      "category=teeth&left-out=category",
    ],
    ["a need that is gone", "need=gone&age=5", "age=5&left-out=need"],
    ["a kind that has no such pages", "kind=event", "left-out=kind"],
    ["two of a key that takes one", "need=talking&need=walking", "need=talking"],
    ["the same twice", "category=teeth&category=teeth", "category=teeth"],
    ["a distance that no form offers", "near=Town&radius=7", "near=Town&radius=10"],
    ["a distance beyond all that a form offers", "near=Town&radius=70", "near=Town&left-out=radius"],
    ["a distance from nowhere", "radius=5&q=sleep", "q=sleep&left-out=radius"],
    ["an order that nobody knows", "near=Town&sort=rubbish", "near=Town"],
    ["an order by distance from nowhere", "sort=distance&q=sleep", "q=sleep"],
    ["noughts before a number", "age=007", "age=7"],
    ["a page that is no number", "q=sleep&page=abc", "q=sleep"],
    ["the first page", "q=sleep&page=1", "q=sleep"],
    ["spaces of any kind, and what nobody sees", "q=+speech%C2%A0%E2%80%8Btherapy+", "q=speech+therapy"],
    ["letters that stand for several", "q=%EF%AC%83", "q=ffi"],
    ["more words than are read", `q=${"a".repeat(250)}`, `q=${"a".repeat(200)}&left-out=q`],
    ["words with a question mark", "q=free?&x=y", "q=free%3F"],
    ["a choice that was never left out", "left-out=sort&left-out=x&q=sleep", "q=sleep"],
  ])("%s", (_, asked, right) => {
    expect(readAddress(`/near/services?${asked}`).moved).toBe(`/near/services${right && `?${right}`}`);
    expect(readAddress(`/near/services?${right}`)).toMatchObject({ query: right, moved: null });
  });

  test.each(["sort=distance&near=Town&q=a+b", "q=a%20b&near=Town&sort=distance"])("%s is no other address", (asked) => {
    expect(readAddress(`/near/services?${asked}`)).toMatchObject({
      query: "near=Town&q=a+b&sort=distance",
      moved: null,
    });
  });

  test.each(["q=sleep", "near=Town", "age=abc", "q=sleep&left-out=need"])("%s is never kept", (asked) => {
    expect(readAddress(`/near/services?${asked}`)).toMatchObject({ keepable: false, moved: null });
  });
});
