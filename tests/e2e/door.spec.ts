import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test as base, expect } from "@playwright/test";
import { oneLetterOff } from "../support/one-letter-off";
import { type Answered, ask, askOn, cookieOf, sendForm, sendRaw } from "./support/wire";

/** Asks the site that is tested. */
const test = base.extend<{ site: string }>({ site: async ({ baseURL }, use) => use(String(baseURL)) });
const form = { "Content-Type": "application/x-www-form-urlencoded" };

for (const method of ["TRACE", "PUT", "DELETE", "PATCH"]) {
  for (const [path, allowed] of [
    ["/", "GET, HEAD"],
    ["/find", "GET, HEAD, POST"],
    ["/api/search", "GET, HEAD, POST, OPTIONS"],
  ] as const) {
    test(`${method} ${path} is not allowed, and the answer says what is`, async ({ site }) => {
      const { status, headers } = await ask(site, path, { method });
      expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: allowed });
    });
  }
}

test("a request that was not allowed still gets whom to ring", async ({ site }) => {
  const { text, headers } = await ask(site, "/find", { method: "DELETE" });
  expect(headers["content-type"]).toMatch(/^text\/html/);
  expect(text).toContain('href="tel:999"');
});

for (const method of ["GET", "HEAD"]) {
  test(`${method} of the search form, as when its answer is loaded again, leads to the question where`, async ({
    site,
  }) => {
    const { status, headers } = await ask(site, "/find", { method });
    expect([status, headers.location]).toEqual([303, "/where"]);
  });
}

for (const path of [
  "/%E0%A4%A",
  "/%",
  "/oxfordshire/services?q=%ff",
  "/%00",
  "/a%0d%0ab",
  "//elsewhere.example/",
  "/a\\b",
]) {
  test(`${path} is no address`, async ({ site }) => {
    expect((await ask(site, path)).status).toBe(400);
  });
}

for (const [what, head] of [
  ["two hosts", "Host: a\r\nHost: b\r\n"],
  ["no host", ""],
] as const) {
  test(`a request with ${what} is refused`, async ({ site }) => {
    expect(await sendRaw(site, `GET / HTTP/1.1\r\n${head}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });
}

test("a host that only looks like one is none, for the page and for the API", async ({ site }) => {
  for (const path of ["/oxfordshire", "/oxfordshire", "/api/search?per_page=1"])
    expect((await ask(site, path, { headers: { Host: "256.1.1.1" } })).status).toBe(400);
});

test("what is not HTTP gets the headers that protect its reader", async ({ site }) => {
  const answer = await sendRaw(site, "GET / HTTP/1.1\r\nHost: a\r\nX y: z\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*Content-Security-Policy: default-src 'none'/);
});

test("an address of 5,000 characters is too long", async ({ site }) => {
  expect((await ask(site, `/${"a".repeat(5_000)}`)).status).toBe(414);
});

for (const [path, type] of [
  ["/find", "application/x-www-form-urlencoded"],
  ["/api/search", "application/json"],
] as const) {
  const million = Buffer.alloc(1_000_000, "a");

  test(`a megabyte sent to ${path} is too long`, async ({ site }) => {
    const headers = { Origin: site, "Content-Type": type, "Content-Length": String(million.length) };
    expect((await ask(site, path, { method: "POST", headers, body: million })).status).toBe(413);
  });

  test(`a megabyte sent to ${path} without saying how long it is is too long`, async ({ site }) => {
    const headers = { Origin: site, "Content-Type": type, "Transfer-Encoding": "chunked" };
    expect((await ask(site, path, { method: "POST", headers, body: million })).status).toBe(413);
  });

  for (const wrong of ["text/plain", "multipart/form-data; boundary=x", "application/xml"]) {
    test(`${wrong} cannot be read at ${path}`, async ({ site }) => {
      expect(
        (await ask(site, path, { method: "POST", headers: { Origin: site, "Content-Type": wrong }, body: "x" })).status,
      ).toBe(415);
    });
  }

  test(`a compressed body cannot be read at ${path}`, async ({ site }) => {
    const headers = { Origin: site, "Content-Type": type, "Content-Encoding": "gzip" };
    expect((await ask(site, path, { method: "POST", headers, body: "x" })).status).toBe(415);
  });
}

for (const [whose, headers] of [
  ["another site", { Origin: "https://elsewhere.example" }],
  ["another port", { Origin: "http://127.0.0.1:1" }],
  ["a sandboxed frame", { Origin: "null" }],
  ["another site, as the browser says", { "Sec-Fetch-Site": "cross-site" }],
  ["a neighbour, as the browser says", { "Sec-Fetch-Site": "same-site" }],
] as [string, Record<string, string>][]) {
  test(`a form from ${whose} is not taken`, async ({ site }) => {
    const { status, headers: answered } = await ask(site, "/find", {
      method: "POST",
      headers: { ...form, ...headers },
      body: "where=Yarm",
    });
    expect(status).toBe(403);
    expect(answered["set-cookie"]).toBeUndefined();
  });
}

for (const [how, headers] of [
  ["by its origin", null],
  ["by the browser's word, where there is no origin", { "Sec-Fetch-Site": "same-origin" }],
  ["from a browser that says nothing of where it came from", {}],
] as const) {
  test(`a form of this site is taken ${how}`, async ({ site }) => {
    const { status, headers: answered } = await ask(site, "/find", {
      method: "POST",
      headers: { ...form, ...(headers ?? { Origin: site }) },
      body: "where=Yarm",
    });
    expect({ status, location: answered.location }).toEqual({
      status: 303,
      location: "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees",
    });
  });
}

test("a form cannot send anybody to another site", async ({ site }) => {
  for (const area of ["//elsewhere.example", "https://elsewhere.example", "../..", "constructor", "__proto__"]) {
    const { status, headers } = await sendForm(site, { where: "", area });
    expect({ status, location: headers.location }).toEqual({ status: 303, location: "/where" });
  }
});

test("every answer carries the headers that protect its reader, whatever its status", async ({ site }) => {
  const json = { "Content-Type": "application/json" };
  const tag = (await ask(site, "/")).headers.etag ?? "";
  const answers: [number, Answered][] = [
    [200, await ask(site, "/")],
    [200, await ask(site, "/icon.svg")],
    [200, await ask(site, "/livez")],
    [200, await ask(site, "/api/areas")],
    [204, await ask(site, "/api/search", { method: "OPTIONS" })],
    [303, await sendForm(site, { where: "Yarm" })],
    [304, await ask(site, "/", { headers: { "If-None-Match": tag } })],
    [400, await ask(site, "/%")],
    [400, await ask(site, "/api/search?age=x")],
    [403, await sendForm(site, { where: "Yarm" }, { Origin: "https://elsewhere.example" })],
    [404, await ask(site, "/nothing")],
    [405, await ask(site, "/", { method: "PUT" })],
    [
      413,
      await ask(site, "/api/search", {
        method: "POST",
        headers: { ...json, "Content-Length": "100000" },
        body: "a".repeat(100_000),
      }),
    ],
    [414, await ask(site, `/${"a".repeat(5_000)}`)],
    [415, await ask(site, "/find", { method: "POST", headers: { "Content-Type": "text/plain" }, body: "x" })],
  ];
  for (const [wanted, { status, headers }] of answers) {
    expect(status).toBe(wanted);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toMatch(
      /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-request-id"]).toMatch(/^[\w-]{8,64}$/);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.server).toBeUndefined();
  }
});

test("the framework's picture service is not there", async ({ site }) => {
  for (const path of ["/_next/image", "/_next/image?url=%2Ficon.svg&w=64&q=75"])
    expect((await ask(site, path)).status).toBe(404);
});

test("the framework's own requests get a plain page", async ({ site }) => {
  const plain = await ask(site, "/glossary");
  const asked = await ask(site, "/glossary?_rsc=1", {
    headers: { RSC: "1", "Next-Router-Prefetch": "1", "X-Middleware-Subrequest": "1" },
  });
  expect(asked.headers["content-type"]).toMatch(/^text\/html/);
  expect(asked.bytes.equals(plain.bytes)).toBe(true);
});

test("the site says that it lives and that it is ready", async ({ site }) => {
  const live = await ask(site, "/livez");
  const ready = await ask(site, "/readyz");
  expect([live.status, JSON.parse(live.text)]).toEqual([200, { live: true }]);
  expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { ready: true, degraded: false }]);
  expect([live.headers["cache-control"], ready.headers["cache-control"]]).toEqual(["no-store", "no-store"]);
});

test("a page that somebody has already is not sent again", async ({ site }) => {
  const first = await ask(site, "/oxfordshire");
  const etag = String(first.headers.etag);
  for (const tag of [etag, etag.replace(/^W\//, ""), `"other", ${etag}`, "*"]) {
    const again = await ask(site, "/oxfordshire", { headers: { "If-None-Match": tag } });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
  }
  expect((await ask(site, "/oxfordshire", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
});

for (const [accepted, encoding, open] of [
  ["br", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip, br;q=0", "gzip", gunzipSync],
] as const) {
  test(`who accepts “${accepted}” gets ${encoding}, with the same words in it`, async ({ site }) => {
    const plain = await ask(site, "/oxfordshire");
    const { headers, bytes } = await ask(site, "/oxfordshire", { headers: { "Accept-Encoding": accepted } });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(open(bytes).equals(plain.bytes)).toBe(true);
  });
}

test("HEAD gives the headers of GET and no body", async ({ site }) => {
  const get = await ask(site, "/oxfordshire");
  const head = await ask(site, "/oxfordshire", { method: "HEAD" });
  expect(head.bytes.length).toBe(0);
  expect([head.status, head.headers.etag, head.headers["content-length"]]).toEqual([
    200,
    get.headers.etag,
    get.headers["content-length"],
  ]);
});

for (const path of [
  "/",
  "/oxfordshire",
  "/oxfordshire/services?category=dental",
  "/oxfordshire/services/dental",
  "/glossary",
]) {
  test(`${path} is the same to the byte when it is asked for again`, async ({ site }) => {
    const [first, second] = [await ask(site, path), await ask(site, path)];
    expect(first.status).toBe(200);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });
}

test("keys that a page does not read do not make another page of it", async ({ site }) => {
  const page = await ask(site, "/oxfordshire/services?category=dental&age=7");
  for (const query of [
    "age=7&category=dental",
    "category=dental&age=7&utm_source=x",
    "__proto__=x&category=dental&fbclid=1&age=7",
    "category=dental&age=7&q=",
  ]) {
    const other = await askOn(site, `/oxfordshire/services?${query}`);
    expect([query, other.headers.etag]).toEqual([query, page.headers.etag]);
  }
});

test("a slash at the end of an address does not lose what was asked", async ({ site }) => {
  const { status, headers } = await ask(site, "/oxfordshire/services/?category=dental");
  expect([status, headers.location]).toEqual([301, "/oxfordshire/services?category=dental"]);
});

test("no visitor sees where another lives", async ({ site }) => {
  const found = await sendForm(site, { where: "OX4 1XD" });
  const mine = { Cookie: cookieOf(found) };
  const path = String(found.headers.location);
  for (let turn = 0; turn < 2; turn++) {
    const own = await ask(site, path, { headers: mine });
    const middle = "Distances are measured from the middle of OX4 1.";
    expect(own.text).not.toContain(middle);
    expect(own.text).not.toContain("near OX4 1XD");
    expect(own.headers["cache-control"]).toBe("private, no-store");
    const others = await ask(site, path);
    expect(others.text).toContain(middle);
  }
});

test("a page that is kept for all is drawn without anybody's cookie", async ({ site }) => {
  const mine = { Cookie: cookieOf(await sendForm(site, { where: "OX4 1XD" })) };
  const path = "/oxfordshire/services?age=11&kind=service&delivery=home";
  const own = await ask(site, path, { headers: mine });
  expect(own.bytes.equals((await ask(site, path)).bytes)).toBe(true);
});

test("nobody sees what another typed wrongly", async ({ site }) => {
  const mine = { Cookie: cookieOf(await sendForm(site, { where: "Zxqzxqville" })) };
  expect((await ask(site, "/where", { headers: mine })).text).toContain("Zxqzxqville");
  expect((await ask(site, "/where")).text).not.toContain("Zxqzxqville");
});

test("a cookie that somebody made up or changed is not believed", async ({ site }) => {
  const [name, value = ""] = cookieOf(await sendForm(site, { where: "OX4 1XD" })).split("=");
  for (const cookie of [
    oneLetterOff(value),
    "x",
    "",
    value.slice(0, 20),
    Buffer.from('{"postcode":"OX4 1XD"}').toString("base64url"),
  ]) {
    const { status, text } = await ask(site, "/oxfordshire/services?near=OX4+1", {
      headers: { Cookie: `${name}=${cookie}` },
    });
    expect(status).toBe(200);
    expect(text).not.toContain("near OX4 1XD");
  }
});
