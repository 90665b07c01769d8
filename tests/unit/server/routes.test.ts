import { expect, test } from "vitest";
import { routesOf } from "../../../lib/server/routes";
import { routes } from "../../support/door";

test.each([
  ["/", "/"],
  ["/livez", "/livez"],
  ["/icon.svg", "/icon.svg"],
  ["/find", "/find"],
  ["/_next/static/chunks/a.css", "/_next/*"],
  ["/oxfordshire", "/[area]"],
  ["/oxfordshire/services/dental", "/[area]/services/[slug]"],
  ["/admin", "/admin"],
  ["/admin/entries/7", "/admin/entries/[id]"],
  ["/admin/entries/7/save", "/admin/entries/[id]/save"],
  ["/admin/entries/7/save/more", null],
  ["/admin/nothing/here", null],
  ["/a/b/c/d", null],
  ["/_not-found/a", null],
])("%s fits %s", (path, pattern) => expect(routes(path)).toBe(pattern));

test("a route that comes first in the build counts first", () => {
  const dynamicRoutes = [
    { page: "/api/[[...path]]", regex: "^/api(?:/(.+?))?(?:/)?$" },
    { page: "/[area]", regex: "^/([^/]+?)(?:/)?$" },
  ];
  const ordered = routesOf({ staticRoutes: [{ page: "/_not-found" }, { page: "/api/areas" }], dynamicRoutes }, []);
  expect(["/api", "/api/a/b", "/api/areas", "/a", "/_not-found"].map(ordered)).toEqual([
    "/api/[[...path]]",
    "/api/[[...path]]",
    "/api/areas",
    "/[area]",
    "/[area]",
  ]);
});

test("5,000 addresses of the desk that nobody made have no names of their own", () => {
  const made = (index: number) => `/admin/${["entries", "x", "people"][index % 3]}/${index}${index % 2 ? "/y" : ""}`;
  const names = new Set(Array.from({ length: 5_000 }, (_, index) => routes(made(index))));
  expect(names).toEqual(new Set(["/admin/entries/[id]", null]));
});
