import { describe, expect, test } from "vitest";
import { encodeResponse, plainResponse, sizeOf } from "../../../lib/server/cached-response";

const html = { "content-type": "text/html; charset=utf-8" };
const long = Buffer.from("words ".repeat(500));
const headersOf = (head: readonly string[]) =>
  new Map(head.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), head[at + 1] as string] as const] : [])));

describe("a response that is encoded", () => {
  test("is named after its bytes", async () => {
    const tags = await Promise.all(
      ["a", "a", "b"].map((text) => encodeResponse({ status: 200, headers: {}, body: Buffer.from(text) }, "once")),
    );
    expect(tags[0]?.etag).toBe(tags[1]?.etag);
    expect(tags[0]?.etag).not.toBe(tags[2]?.etag);
  });

  test("has a whole head for each encoding, no header twice, and room for the id of a request at its end", async () => {
    const answer = await encodeResponse({ status: 200, headers: html, body: long }, "once");
    const { etag, encoded, known } = answer;
    for (const [encoding, { head, body }] of Object.entries({ ...encoded, identity: plainResponse(answer) })) {
      const headers = headersOf(head);
      expect(headers.size).toBe(head.length / 2);
      expect(headers.get("content-encoding")).toBe(encoding === "identity" ? undefined : encoding);
      expect(headers.get("content-length")).toBe(String(body.length));
      expect(headers.get("etag")).toBe(etag);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(head.slice(-2)).toEqual(["X-Request-Id", ""]);
    }
    expect(headersOf(known.head).has("content-length")).toBe(false);
    expect(known.body).toHaveLength(0);
  });

  test.each([
    ["text/html; charset=utf-8", true],
    ["application/json", true],
    ["application/fhir+json; charset=utf-8", true],
    ["application/x-ndjson; charset=utf-8", true],
    ["image/svg+xml", true],
    ["image/png", false],
    ["font/woff2", false],
  ])("%s is compressed: %s", async (type, compressed) => {
    const { encoded } = await encodeResponse({ status: 200, headers: { "content-type": type }, body: long }, "each");
    expect([encoded.br !== undefined, encoded.gzip !== undefined]).toEqual([compressed, compressed]);
  });

  test("and short is not compressed", async () => {
    expect(
      Object.keys((await encodeResponse({ status: 200, headers: html, body: Buffer.from("a") }, "once")).encoded),
    ).toEqual(["identity"]);
  });

  test("and sent once is compressed in the one encoding that is wanted, or in none", async () => {
    const encodingsFor = async (wanted: readonly ("br" | "gzip")[]) =>
      Object.keys((await encodeResponse({ status: 200, headers: html, body: long }, "each", wanted)).encoded);
    expect(await encodingsFor(["gzip"])).toEqual(["identity", "gzip"]);
    expect(await encodingsFor([])).toEqual(["identity"]);
  });

  test("takes the memory of its compressed bodies, and is given as it is to who takes neither", async () => {
    const answer = await encodeResponse({ status: 200, headers: html, body: long }, "once");
    const { br, gzip } = answer.encoded;
    expect(sizeOf(answer)).toBe(Number(br?.body.length) + Number(gzip?.body.length));
    expect(plainResponse(answer).body).toEqual(long);
  });

  test("that is not compressed takes the memory of its one body, and is given so", async () => {
    const answer = await encodeResponse({ status: 200, headers: { "content-type": "image/png" }, body: long }, "once");
    expect(sizeOf(answer)).toBe(long.length);
    expect(plainResponse(answer).body).toEqual(long);
  });
});
