import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Route } from "../../../lib/next/ask-route";
import { OperationOutcome } from "../../../lib/open-data/fhir/shapes";
import { Refusal } from "../../../lib/open-data/shapes";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import { openClosedDoor } from "../../../lib/server/closed-door";
import { Limiter } from "../../../lib/server/limits";
import { type Answered, ask, sendRaw } from "../../e2e/support/wire";
import { openDoor, pretendLoaded } from "../../support/door";

const breaks: Route = {
  GET: () => {
    throw new Error("broken on purpose");
  },
};
const fine: Route = { GET: () => Response.json({}) };

let door: Awaited<ReturnType<typeof openDoor>>;
const open = async (settings: Parameters<typeof openDoor>[1] = {}) => {
  door?.close();
  const routes = new Map([
    ["/api/oruk/*", fine],
    ["/api/fhir/*", fine],
    ["/api/downloads/*", breaks],
  ]);
  door = await openDoor((_, __, response) => void response.writeHead(200).end(), settings, routes);
};
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  pretendLoaded(1);
  await open();
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

/** Looks at a refusal as a client of this interface does, which any site may be. */
function expectForm(base: string, { status, headers, text }: Pick<Answered, "status" | "headers" | "text">): void {
  expect([base, headers["access-control-allow-origin"]]).toEqual([base, "*"]);
  const [type, shape] =
    base === "/api/oruk"
      ? (["application/json", Refusal] as const)
      : (["application/fhir+json", OperationOutcome] as const);
  expect([status, headers["content-type"]]).toEqual([status, `${type}; charset=utf-8`]);
  expect([status, text, shape.safeParse(JSON.parse(text)).success]).toEqual([status, text, true]);
}

/** What came over the wire of an answer without pieces, read. */
function readRaw(answer: string): Pick<Answered, "status" | "headers" | "text"> {
  const [head = "", text = ""] = answer.split("\r\n\r\n");
  const lines = head.split("\r\n").slice(1);
  const headers = Object.fromEntries(lines.map((line) => [line.split(": ")[0]?.toLowerCase(), line.split(": ")[1]]));
  return { status: Number(head.slice(9, 12)), headers, text };
}

describe.each(["/api/oruk", "/api/fhir"])(
  "what the door refuses below %s is said in the form of that interface",
  (base) => {
    test.each([
      [400, "half a character", "/services/%E0%A4%A"],
      [400, "half an escape", "/services/%"],
      [400, "no character at all", "%00"],
      [400, "no character in a query", "?name=%00"],
      [400, "the folder above", "/../desk"],
      [400, "the folder above, in escapes", "/%2e%2E/desk"],
      [400, "a backslash", "\\services"],
      [404, "the other spelling of the framework", "/services.rsc"],
      [414, "5,000 characters", `/services?search=${"a".repeat(5_000)}`],
    ])("%i for %s", async (status, _, rest) => {
      const answer = await ask(door.base, `${base}${rest}`);
      expect(answer.status).toBe(status);
      expectForm(base, answer);
    });

    test("another method, another host and another HTTP", async () => {
      const posted = await ask(door.base, `${base}/services`, { method: "POST", body: "{}" });
      expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
      await open({ site: new URL("https://offer.example") });
      const elsewhere = await ask(door.base, `${base}/services`);
      expect(elsewhere.status).toBe(421);
      const older = readRaw(await sendRaw(door.base, `GET ${base} HTTP/1.2\r\nHost: a\r\n\r\n`));
      expect(older.status).toBe(505);
      for (const answer of [posted, elsewhere, older]) expectForm(base, answer);
    });

    test("what cannot be read as HTTP, or says too much about itself", async () => {
      for (const [status, lines] of [
        [400, "X y: z"],
        [431, `X-Y: ${"z".repeat(20_000)}`],
        [400, "Content-Length: 1\r\nContent-Length: 2"],
      ] as const) {
        const text = `GET ${base}/services?page=1 HTTP/1.1\r\nHost: a\r\n${lines}\r\n\r\n`;
        const answer = readRaw(await sendRaw(door.base, text));
        expect(answer.status).toBe(status);
        expectForm(base, answer);
      }
    });

    test("too many questions of one network, with the seconds to wait", async () => {
      const limiter = new Limiter({ search: 1, api: 1, results: 1, resultsPerHour: 1 });
      await open({ limiter, proxies: parseProxies("127.0.0.1") });
      const from = { headers: { "X-Forwarded-For": "192.0.2.1" } };
      await ask(door.base, `${base}/services?page=1`, from);
      const refused = await ask(door.base, `${base}/services?page=2`, from);
      expect([refused.status, Number(refused.headers["retry-after"]) > 0]).toEqual([429, true]);
      expectForm(base, refused);
    });

    test("an answer that could not be made, and a site that is not open yet", async () => {
      door.close();
      door = await openDoor(() => undefined, {}, new Map([[`${base}/*`, breaks]]));
      const broken = await ask(door.base, `${base}/services`);
      expect(broken.status).toBe(500);
      expectForm(base, broken);
      const { port } = door;
      door.close();
      const close = await openClosedDoor(port, "127.0.0.1");
      const closed = await ask(`http://127.0.0.1:${port}`, `${base}/services`);
      await close();
      expect([closed.status, closed.headers["retry-after"]]).toEqual([503, "30"]);
      expectForm(base, closed);
    });
  },
);

test("the rest of the API goes on to answer with problem details, and pages with pages", async () => {
  for (const path of ["/api/orukish/%", "/api/fhir-x/%", "/api/downloads/%", "/api/%"]) {
    const { status, headers, text } = await ask(door.base, path);
    expect([path, status, headers["content-type"]]).toEqual([path, 400, "application/problem+json"]);
    expect(JSON.parse(text)).toMatchObject({ type: "about:blank", status: 400, issues: [] });
  }
  const page = await ask(door.base, "/oruk/%");
  expect([page.status, page.headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
  const raw = readRaw(await sendRaw(door.base, "GET /oruk HTTP/1.1\r\nHost: a\r\nX y: z\r\n\r\n"));
  expect([raw.status, raw.headers["content-type"]]).toEqual([400, "text/plain; charset=utf-8"]);
});
