import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded, type Says } from "../../support/door";

const shown = "/oxfordshire/comment?about=services%2Fdental";
/** A comment is taken (303), or answered with the form that the route names. */
const site: Says = ({ url = "", method }, body, response) => {
  if (method !== "POST") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    return response.end(`<script>self.__next_f=[]</script><h1>${url}</h1>`);
  }
  if (body === "broken") return response.writeHead(500).end("Error: at secret.ts");
  response.setHeader("X-Other", "1");
  const headers =
    body === "fine" ? { Location: "/thanks" } : { "X-Page": shown, "X-Shown": "sealed", "Retry-After": "60" };
  response.writeHead(body === "fine" ? 303 : Number(body), headers).end();
};

let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  pretendLoaded(1);
  door = await openDoor(site, { proxies: parseProxies("127.0.0.1") });
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

const form = { "Content-Type": "application/x-www-form-urlencoded", Cookie: "where=sealed", "User-Agent": "Canary" };
const send = (body: string, headers: Record<string, string> = {}) =>
  ask(door.base, "/comment", { method: "POST", body, headers: { Origin: door.base, ...form, ...headers } });

describe("a comment", () => {
  test("that was taken sends the browser on", async () => {
    const { status, headers } = await send("fine");
    expect([status, headers.location, headers["cache-control"]]).toEqual([303, "/thanks", "private, no-store"]);
  });

  test.each(["422", "429", "503"])("that was answered with %s comes with the form, under that status", async (body) => {
    const { status, headers, text } = await send(body);
    expect([status, text]).toEqual([Number(body), `<h1>${shown}</h1>`]);
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "retry-after": "60" });
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    for (const name of ["x-page", "x-shown", "x-answer", "x-other", "set-cookie"])
      expect(headers[name]).toBeUndefined();
  });

  test("comes with the network that the door found, whatever the browser says, and nothing else of who sent it", async () => {
    await send("422", { "X-Forwarded-For": "192.0.2.1", "X-Client-Network": "198.51.100.1" });
    const [post, page] = door.heard.map(({ headers }) => headers);
    expect(post?.["x-client-network"]).toBe("192.0.2.1");
    expect(page?.["x-client-network"]).toBeUndefined();
    for (const headers of [post, page]) expect(JSON.stringify(headers)).not.toMatch(/Canary|where=|198\.51/);
  });

  test("hands what was typed to the page that is drawn as its answer, and takes nothing of the kind from a browser", async () => {
    const evil = { "X-Answer": "evil", "X-Shown": "evil" };
    await send("422", evil);
    await send("fine", evil);
    await ask(door.base, "/oxfordshire/comment", { headers: evil });
    const [post, page, other, asked] = door.heard.map(({ headers }) => headers);
    expect(post?.["x-answer"]).toMatch(/^[0-9a-f-]{36}$/);
    expect([page?.["x-answer"], page?.["x-shown"]]).toEqual([post?.["x-answer"], "sealed"]);
    expect(other?.["x-answer"]).not.toBe(post?.["x-answer"]);
    for (const headers of [post, other, asked]) expect(headers?.["x-shown"]).toBeUndefined();
    expect(JSON.stringify(door.heard)).not.toContain("evil");
  });

  test("that could not be answered tells nothing of why", async () => {
    const { status, text } = await send("broken");
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
  });

  test("from another site is not passed on", async () => {
    const { status } = await send("fine", { Origin: "https://elsewhere.example" });
    expect([status, door.heard]).toEqual([403, []]);
  });
});

test("a page with the form is for one person, also about one entry", async () => {
  door.close();
  door = await openDoor(site, { routes: (asked) => asked });
  for (const _ of [1, 2]) {
    const { headers } = await ask(door.base, `${shown}&shown=1`);
    expect(headers["cache-control"]).toBe("private, no-store");
  }
  expect(door.heard.map(({ url }) => url)).toEqual(Array(2).fill("/oxfordshire/comment?about=services%2Fdental"));
});
