import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { plainPath, readAddress } from "../../../lib/server/address";

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
  ["/oxfordshire/services?near=OX4+1", false],
  ["/oxfordshire/services?q=speech&age=7", false],
  ["/oxfordshire/services?q=&age=7", true],
  ["/oxfordshire?q=speech", true],
  ["/where", false],
  ["/where?place=Yarm", false],
  ["/oxfordshire/comment", false],
  ["/oxfordshire/comment/sent", true],
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
