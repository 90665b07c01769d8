import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { hasBody, mostBytes } from "../../../lib/server/read-body";
import { refusalOf } from "../../../lib/server/request-checks";

const host = "here.example";
const form = { "content-type": "application/x-www-form-urlencoded", origin: `http://${host}` };
const json = { "content-type": "application/json" };

/** The status that a request is refused with, or null. */
function statusOf(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  hosts = [headers.host ?? host],
  site: URL | null = null,
) {
  const given = { host: hosts[0], ...headers };
  const rawHeaders = hosts.flatMap((one) => ["Host", one]);
  return (
    refusalOf({ method, url, headers: given, rawHeaders, httpVersionMajor: 1 } as unknown as IncomingMessage, site)
      ?.status ?? null
  );
}

describe("an address", () => {
  test.each([
    [null, "/"],
    [null, "/oxfordshire/services?q=caf%C3%A9&near=OX4+1"],
    [null, "/?q=100%25"],
    [null, `/${"a".repeat(4_095)}`],
    [414, `/${"a".repeat(4_096)}`],
    [400, "//elsewhere.example/"],
    [400, "http://elsewhere.example/"],
    [400, "*"],
    [400, ""],
    [400, "/a\\b"],
    [400, "/api/../find"],
    [400, "/api/%2e%2E/find"],
    [400, "/./find"],
    [400, "/api/.%2e"],
    [null, "/.well-known/security.txt"],
    [null, "/a..b/?q=/../"],
    [400, "/%"],
    [400, "/%E0%A4%A"],
    [400, "/?q=%ff"],
    [400, "/%00"],
    [400, "/a%0d%0aX: y"],
    [400, "/?q=%7f"],
    [400, "/a\u0001"],
    [404, "/_next/image?url=%2Ficon.svg&w=64&q=75"],
    [404, "/admin.rsc"],
    [404, "/oxfordshire/services.rsc?q=x"],
    [null, "/oxfordshire?q=.rsc"],
  ])("%s: %j", (status, url) => expect(statusOf("GET", url)).toBe(status));
});

describe("a host", () => {
  test.each([
    [null, ["here.example"]],
    [null, ["here.example:3000"]],
    [null, ["127.0.0.1:3000"]],
    [null, ["[::1]:3000"]],
    [400, []],
    [400, ["a.example", "b.example"]],
    [400, [""]],
    [400, ["a b"]],
    [400, ["a@b.example"]],
    [400, ["a.example/path"]],
    [400, ["<script>"]],
    [400, ["[::1"]],
    [400, ["a.example:port"]],
    [400, ["a.example:99999"]],
    [400, ["256.1.1.1"]],
  ] as [number | null, string[]][])("%s: %j", (status, hosts) => expect(statusOf("GET", "/", {}, hosts)).toBe(status));

  test("that is not this site's own is misdirected", () => {
    const asked = (name: string) => statusOf("GET", "/", {}, [name], new URL(`https://${host}`));
    expect(asked(host)).toBeNull();
    for (const same of ["HERE.example", `${host}.`, `${host}:443`, `${host}.:443`]) expect(asked(same)).toBeNull();
    for (const other of ["elsewhere.example", `${host}:80`, `${host}:8443`, `www.${host}`, `${host}.elsewhere.example`])
      expect([other, asked(other)]).toEqual([other, 421]);
  });

  test("may be any, several or none for whoever looks whether this process is well", () => {
    const site = new URL(`https://${host}`);
    for (const path of ["/livez", "/readyz", "/readyz?scope=admin"])
      for (const hosts of [["10.0.0.7:3000"], ["a.example", "b.example"], []])
        expect([path, hosts, statusOf("GET", path, {}, hosts, site)]).toEqual([path, hosts, null]);
    expect(statusOf("POST", "/livez", form, ["10.0.0.7"], site)).toBe(405);
  });
});

describe("a method", () => {
  const methods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get"];
  test.each([
    ["/", ["GET", "HEAD"]],
    ["/oxfordshire/services", ["GET", "HEAD"]],
    ["/livez", ["GET", "HEAD"]],
    ["/find", ["GET", "HEAD", "POST"]],
    ["/comment", ["GET", "HEAD", "POST"]],
    ["/my-list/change", ["GET", "HEAD", "POST"]],
    ["/my-list", ["GET", "HEAD"]],
    ["/api/areas", ["GET", "HEAD", "OPTIONS"]],
    ["/api/search", ["GET", "HEAD", "POST", "OPTIONS"]],
    ["/api", ["GET", "HEAD", "OPTIONS"]],
    ["/apis", ["GET", "HEAD"]],
    ["/admin", ["GET", "HEAD", "POST"]],
    ["/admin/entries/7", ["GET", "HEAD", "POST"]],
    ["/administrators", ["GET", "HEAD"]],
  ])("of %s is one of %j, which the refusal of others names", (path, allowed) => {
    const headers = path.startsWith("/api") ? json : form;
    expect(methods.filter((method) => statusOf(method, path, headers) === null)).toEqual(allowed);
    const rawHeaders = ["Host", host];
    const refusal = refusalOf(
      { method: "PUT", url: path, headers: { host }, rawHeaders, httpVersionMajor: 1 } as unknown as IncomingMessage,
      null,
    );
    expect([refusal?.status, refusal?.headers]).toEqual([405, { Allow: allowed.join(", ") }]);
  });
});

test.each(["/%61dmin/entries/7/save", "/FIND", "/find/", "/api/search.", "/comment%20"])(
  "%s is nothing that anybody sends to",
  (url) => {
    for (const method of ["POST", "OPTIONS", "PUT"]) expect(statusOf(method, url, form)).toBe(404);
    expect(statusOf("GET", url)).toBeNull();
  },
);

const type = { "content-type": form["content-type"] };
const foreign = [
  { ...form, origin: "https://elsewhere.example" },
  { ...form, origin: `http://${host}.elsewhere.example` },
  { ...form, origin: `http://elsewhere.example/${host}` },
  { ...form, origin: `http://${host}:8443` },
  { ...form, origin: `http://${host}/path` },
  { ...form, origin: `https://${host}` },
  { ...form, origin: `ftp://${host}` },
  { ...form, origin: host },
  { ...form, origin: "" },
  { ...form, origin: "null" },
  { ...form, "sec-fetch-site": "same-site" },
  { ...form, "sec-fetch-site": "cross-site" },
  { ...form, "sec-fetch-site": "none" },
] as Record<string, string>[];
const unread = [
  json,
  { ...form, "content-type": "multipart/form-data; boundary=x" },
  { ...form, "content-type": "text/plain" },
  { origin: form.origin },
  { ...form, "content-encoding": "gzip" },
] as Record<string, string>[];
const own = [
  form,
  { ...form, "content-type": "Application/X-WWW-Form-Urlencoded; charset=utf-8" },
  { ...form, "sec-fetch-site": "same-origin" },
  { ...form, "content-encoding": "identity" },
  { ...form, origin: `https://${host}`, "x-forwarded-proto": "https" },
  { ...form, origin: `https://${host}`, "x-forwarded-proto": "HTTPS, http" },
] as Record<string, string>[];
/** Forms of browsers that say little of where they come from. */
const silent = [
  type,
  { ...type, referer: `http://${host}/oxfordshire` },
  { ...type, "sec-fetch-site": "same-origin" },
  { ...form, origin: "null", "sec-fetch-site": "same-origin" },
] as Record<string, string>[];

for (const path of ["/find", "/comment", "/my-list/change", "/admin/entries/7/save"]) {
  describe(`a form for ${path}`, () => {
    test.each(own)("is taken from a page of this site (%j)", (headers) => {
      expect(statusOf("POST", path, headers)).toBeNull();
    });
    test.each(foreign)("is not taken from elsewhere (%j)", (headers) => {
      expect(statusOf("POST", path, headers)).toBe(403);
    });
    test.each(silent)("that says little is a search at most (%j)", (headers) => {
      expect(statusOf("POST", path, headers)).toBe(path === "/find" ? null : 403);
    });
    test.each(unread)("is sent as forms are (%j)", (headers) => {
      expect(statusOf("POST", path, headers)).toBe(415);
    });
    test.each([
      [null, `https://${host}`],
      [403, `http://${host}`],
      [403, `https://${host}:443`],
      [403, "https://elsewhere.example"],
    ] as [number | null, string][])("of a site with an address of its own, %s: from %s", (status, origin) => {
      expect(statusOf("POST", path, { ...form, origin }, [host], new URL(`https://${host}`))).toBe(status);
    });
  });
}

test("a search whose browser names the page of another site, and nothing else, is not taken", () => {
  for (const referer of ["https://elsewhere.example/", `https://${host}.elsewhere.example/`, "x", `https://${host}/`])
    expect([referer, statusOf("POST", "/find", { ...type, referer })]).toEqual([referer, 403]);
});

test("who may not send a comment here reads of another way to be heard", () => {
  const headers = { host, ...form, origin: "null" };
  const request = { method: "POST", url: "/comment", headers, rawHeaders: ["Host", host], httpVersionMajor: 1 };
  expect(refusalOf(request as unknown as IncomingMessage, null)?.sentence).toContain("ring or write to the council");
});

test.each([
  [null, json],
  [null, { ...json, origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
  [415, { "content-type": "text/plain" }],
  [415, form],
  [415, { ...json, "content-encoding": "br" }],
] as [number | null, Record<string, string>][])(
  "a program's question may come from anywhere, as JSON (%s: %j)",
  (status, headers) => {
    expect(statusOf("POST", "/api/search", headers)).toBe(status);
  },
);

test("a body is at most 16 kB from a program, 64 kB from a form, 1 MB from the desk, and 2 MB with a file", () => {
  const file = "multipart/form-data; boundary=x";
  const all = [mostBytes("/api/search"), mostBytes("/find"), mostBytes("/admin/x"), mostBytes("/admin/bulk/x", file)];
  expect(all).toEqual([16, 64, 1024, 2048].map((kilobytes) => kilobytes * 1024));
});

test.each([
  [{}, false],
  [{ "content-length": "0" }, false],
  [{ "content-length": "1" }, true],
  [{ "transfer-encoding": "chunked" }, true],
] as [Record<string, string>, boolean][])("with %j there is a body: %s", (headers, has) => {
  expect(hasBody({ headers } as unknown as IncomingMessage)).toBe(has);
});
