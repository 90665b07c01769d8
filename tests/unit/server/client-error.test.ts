import { afterEach, beforeEach, expect, test } from "vitest";
import { sendRaw } from "../../e2e/support/wire";
import { openDoor, pretendLoaded } from "../../support/door";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  pretendLoaded(1);
  door = await openDoor((_, __, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<p>page</p>"),
  );
});
afterEach(() => door.close());

test.each([
  [400, "no HTTP", "hello\r\n\r\n"],
  [400, "a header with a space in its name", "GET / HTTP/1.1\r\nHost: a\r\nX y: z\r\n\r\n"],
  [400, "a method that nobody knows", "FETCH / HTTP/1.1\r\nHost: a\r\n\r\n"],
  [400, "two lengths", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
  [
    400,
    "a length and chunks",
    "POST /find HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ],
  [431, "headers without end", `GET / HTTP/1.1\r\nHost: a\r\n${`X-Y: ${"z".repeat(1_000)}\r\n`.repeat(20)}\r\n`],
  [400, "no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  [405, "a tunnel", "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n"],
  [405, "a tunnel with something in it", "CONNECT a:1 HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"],
  [505, "HTTP/2.0 in the request line", "GET /oxfordshire HTTP/2.0\r\nHost: a\r\n\r\n"],
  [505, "HTTP/2.0 that nobody agreed on", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  [505, "HTTP/0.9", "GET /oxfordshire\r\n\r\n"],
  [505, "HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"],
  [505, "HTTP/3.0", "GET / HTTP/3.0\r\nHost: a\r\n\r\n"],
  [400, "another protocol", "GET / ICE/1.0\r\nHost: a\r\n\r\n"],
])("%i for %s, with the headers that protect its reader, and the connection ends", async (status, _, text) => {
  const answer = await sendRaw(door.base, text);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
  for (const header of [
    "content-security-policy: default-src 'none'",
    "x-content-type-options: nosniff",
    "x-request-id: ",
  ])
    expect(answer.toLowerCase()).toContain(header);
  expect(answer.toLowerCase()).toContain("connection: close");
  expect(answer).not.toMatch(/HPE_|Parse Error|node:/);
});

test("a body that stops being HTTP half-way ends the connection with one answer", async () => {
  const head = `POST /find HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nContent-Type: application/x-www-form-urlencoded`;
  const answer = await sendRaw(
    door.base,
    `${head}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwhere\r\nnot a length\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
  expect(door.heard).toEqual([]);
});

test("a tunnel that is asked for while a page is drawn is refused after the page was sent", async () => {
  const page = "GET /oxfordshire HTTP/1.1\r\nHost: a\r\n\r\n";
  const answer = await sendRaw(door.base, `${page}${page}CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 405"]);
});

test("what follows a good request and cannot be read does not spoil its answer", async () => {
  const answer = await sendRaw(door.base, "GET /oxfordshire HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n");
  expect(answer).not.toMatch(/<p>page<\/p>[\s\S]*<p>page/);
  expect(answer === "" || /^HTTP\/1\.1 (?:200|400) /.test(answer)).toBe(true);
});
