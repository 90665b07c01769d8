import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { hasBody, readBody } from "../../../lib/server/read-body";

/** A request that says this of itself and then sends these pieces; and how many of them were taken. */
function sending(headers: IncomingMessage["headers"], pieces: string[]) {
  const taken: string[] = [];
  const stream = Readable.from(
    (function* () {
      for (const piece of pieces) {
        taken.push(piece);
        yield Buffer.from(piece);
      }
    })(),
  );
  return { request: Object.assign(stream, { headers }) as unknown as IncomingMessage, taken };
}

test("a body that says that it is too long is not even begun", async () => {
  const { request, taken } = sending({ "content-length": "11" }, ["a"]);
  expect(await readBody(request, 10)).toBeNull();
  expect(taken).toEqual([]);
});

test("a body that does not say how long it is, or lies, is given up as soon as it is too long", async () => {
  for (const headers of [{ "transfer-encoding": "chunked" }, { "content-length": "1" }]) {
    const pieces = Array.from({ length: 1000 }, () => "abcd");
    const { request, taken } = sending(headers, pieces);
    expect(hasBody(request)).toBe(true);
    expect(await readBody(request, 10)).toBeNull();
    expect(taken.length).toBeLessThan(100);
  }
});

test("a body that is just as long as it may be is read whole", async () => {
  const { request } = sending({ "transfer-encoding": "chunked" }, ["abcde", "fghij"]);
  expect(String(await readBody(request, 10))).toBe("abcdefghij");
});
