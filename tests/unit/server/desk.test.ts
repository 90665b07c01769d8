import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { developmentDoor } from "../../../lib/server/development-door";
import { type Answered, ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded, type Says } from "../../support/door";

const page = (words: string, nonce = "") => `<html><script nonce="${nonce}">1</script><h1>${words}</h1></html>`;
const nonceIn = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "";

/** A desk as Next might draw it: pages under the nonce that they are told, and a post that answers as its body says. */
const desk: Says = ({ url = "", method, headers }, body, response) => {
  const nonce = nonceIn(headers["content-security-policy"]);
  const type = { "Content-Type": "text/html; charset=utf-8" };
  if (url === "/admin/missing") return void response.writeHead(200, type).end(page("Not here", nonce));
  if (url === "/admin/entries/none") return void response.writeHead(404, type).end("<html></html>");
  if (url === "/admin/entries/closed") return void response.writeHead(307, { Location: "/admin/sign-in" }).end("x");
  if (url === "/admin/entries/broken") return void response.writeHead(500).end("Error: at secret.ts");
  if (url === "/admin/still-correct/old") {
    return void response.writeHead(410, { "X-Page": "/admin/still-correct/over" }).end();
  }
  if (url.startsWith("/admin/too-long") && headers.cookie === "session=over") {
    return void response.writeHead(307, { Location: "/admin/sign-in" }).end("x");
  }
  if (method === "GET" && url.endsWith("/save")) return void response.writeHead(405).end();
  if (method === "GET") {
    response.writeHead(200, { ...type, "Set-Cookie": "seen=1; Path=/", "Cache-Control": "public", "X-Secret": "1" });
    const shown = headers["x-shown"] ? ` with ${headers["x-shown"]}` : "";
    return void response.end(page(`${url} for ${headers.cookie ?? "nobody"}${shown}`, nonce));
  }
  if (url === "/admin/sign-in/code/check") {
    const to = new URLSearchParams(body).get("to") ?? "";
    response.writeHead(303, { "Set-Cookie": "session=new; Path=/", "X-Repeat": to });
    return void response.end(new URLSearchParams(body).get("kept"));
  }
  if (url === "/admin/coverage") return void response.writeHead(200, type).end(page("A page", nonce));
  const [status = "200", named, shown] = new URLSearchParams(body).get("answer")?.split(" ") ?? [];
  response.appendHeader("Set-Cookie", "one=1; Path=/; HttpOnly").appendHeader("Set-Cookie", "two=2; Path=/");
  if (named) response.setHeader("X-Page", named);
  if (shown) response.setHeader("X-Shown", shown);
  if (status === "303") response.setHeader("Location", "/admin");
  if (status === "429") response.setHeader("Retry-After", "60");
  response.writeHead(Number(status)).end();
};

let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  pretendLoaded(1);
  door = await openDoor(desk);
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

const form = { "Content-Type": "application/x-www-form-urlencoded" };
const post = (answer: string, headers: Record<string, string> = {}): Promise<Answered> =>
  ask(door.base, "/admin/entries/7/save", {
    method: "POST",
    headers: { ...form, Origin: door.base, ...headers },
    body: new URLSearchParams({ answer }).toString(),
  });
const wordsOf = ({ text }: Answered) => /<h1>(.*)<\/h1>/.exec(text)?.[1];

describe("a page of the desk", () => {
  test("is for one person: nobody keeps it and nobody lists it", async () => {
    const { status, headers } = await ask(door.base, "/admin");
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(headers.etag).toBeUndefined();
    await ask(door.base, "/admin");
    expect(door.heard).toHaveLength(2);
  });

  test("runs its own scripts and no others, by a nonce that is new each time", async () => {
    const answers = [await ask(door.base, "/admin"), await ask(door.base, "/admin")];
    const nonces = answers.map(({ headers, text }) => {
      const nonce = nonceIn(headers["content-security-policy"]);
      expect(headers["content-security-policy"]).toBe(
        `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'`,
      );
      expect(text).toContain(`<script nonce="${nonce}">`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
    for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  });

  test("that a link in a letter leads to is drawn under the link's own status", async () => {
    const answer = await ask(door.base, "/admin/still-correct/old");
    expect([answer.status, wordsOf(answer)]).toEqual([410, "/admin/still-correct/over for nobody"]);
  });

  test("takes no nonce, no policy and no network from outside", async () => {
    const evil = {
      "Content-Security-Policy": "script-src 'nonce-evil'",
      "X-Nonce": "evil",
      "X-Client-Network": "evil",
      "X-Answer": "evil",
      "X-Shown": "evil",
    };
    const { headers, text } = await ask(door.base, "/admin", { headers: { ...evil, RSC: "1", "X-Page": "/admin" } });
    expect(JSON.stringify([headers, text, door.heard])).not.toContain("evil");
    expect(Object.keys(door.heard[0]?.headers ?? {}).toSorted()).toEqual([
      "content-security-policy",
      "host",
      "user-agent",
    ]);
  });

  test("sees the cookies and sets its own; of its other headers none goes out", async () => {
    const answer = await ask(door.base, "/admin", { headers: { Cookie: "session=1" } });
    expect(wordsOf(answer)).toBe("/admin for session=1");
    expect(answer.headers["set-cookie"]).toEqual(["seen=1; Path=/"]);
    expect(answer.headers["x-secret"]).toBeUndefined();
  });

  test("that is missing is answered with the page that says so", async () => {
    const answer = await ask(door.base, "/admin/entries/none", { headers: { Cookie: "session=1" } });
    expect([answer.status, wordsOf(answer)]).toEqual([404, "Not here"]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.text).toContain(`<script nonce="${nonceIn(answer.headers["content-security-policy"])}">`);
  });

  test("that cannot be drawn tells nothing of why", async () => {
    const { status, text, headers } = await ask(door.base, "/admin/entries/broken");
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
    expect(headers["cache-control"]).toBe("private, no-store");
  });

  test("that cannot be drawn while the database is away says so, and when to try again", async () => {
    pretendLoaded(1, true);
    const { status, text, headers } = await ask(door.base, "/admin/entries/broken");
    expect([status, headers["retry-after"]]).toEqual([503, "30"]);
    expect(text).toContain("Nothing can be edited at the moment");
  });

  test.each([
    ["is away", true, 503],
    ["is there", false, 500],
  ])("that cannot be done while the database %s keeps what was sent, to be sent again", async (_, away, status) => {
    pretendLoaded(1, away);
    const fields = { answer: "500", "contacts.0.name": `<b onclick="x()">&amp;\nO’Neil</b>`, do: "save" };
    const body = new URLSearchParams(fields).toString();
    const sent = { method: "POST", headers: { ...form, Origin: door.base }, body };
    const answer = await ask(door.base, "/admin/entries/7/save", sent);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<form method="post" action="/admin/entries/7/save">');
    expect(answer.text).toContain('<meta name="referrer" content="same-origin">');
    expect(answer.text).toContain(
      'name="contacts.0.name" value="&#60;b onclick=&#34;x()&#34;&#62;&#38;amp;&#10;O’Neil&#60;/b&#62;"',
    );
    const secret = await ask(door.base, "/admin/sign-in/check", { ...sent, body: "answer=500&password=secret" });
    expect(secret.status).toBe(status);
    expect(secret.text).not.toMatch(/secret|<form/);
  });

  test("is compressed for who takes it", async () => {
    door.close();
    door = await openDoor((_, __, response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end("words ".repeat(500)),
    );
    const { headers, bytes } = await ask(door.base, "/admin", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(headers["content-encoding"]).toBe("br");
    expect(bytes.length).toBeLessThan(200);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("cannot be asked by %s", async (method) => {
    const { status, headers } = await ask(door.base, "/admin/entries/7", { method });
    expect([status, headers.allow, headers["cache-control"]]).toEqual([405, "GET, HEAD, POST", "private, no-store"]);
    expect(door.heard).toEqual([]);
  });
});

test("so many people on the desk wait for each other, and none of them for long enough to be sent away", async () => {
  door.close();
  let now = 0;
  let most = 0;
  door = await openDoor((_, __, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.writeHead(200).end();
    }, 20);
  });
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask(door.base, "/admin")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  // Fewer than there are connections to the database.
  expect(most).toBeLessThan(10);
});

test("while the database is away nobody waits to be told so: nothing is asked of the desk", async () => {
  pretendLoaded(1, true);
  const { status, headers } = await ask(door.base, "/admin");
  expect([status, headers["retry-after"]]).toEqual([503, "30"]);
  expect(door.heard).toEqual([]);
});

describe("a post to the desk", () => {
  test("sets all its cookies and leads on", async () => {
    const { status, headers } = await post("303");
    expect([status, headers.location]).toEqual([303, "/admin"]);
    expect(headers["set-cookie"]).toEqual(["one=1; Path=/; HttpOnly", "two=2; Path=/"]);
  });

  test("is told from which network it comes and by which browser, cut short", async () => {
    const Origin = door.base.replace("http:", "https:");
    const sent = { "X-Client-Network": "evil", "User-Agent": "B".repeat(300), "X-Forwarded-Proto": "https" };
    await post("303", { ...sent, Origin });
    expect(door.heard[0]?.headers).toMatchObject({
      "x-client-network": "here",
      "user-agent": "B".repeat(200),
      "x-forwarded-proto": "https",
    });
  });

  test("that names a page is answered with that page, under its own status and with the cookies of both", async () => {
    const answer = await post("422 /admin/entries/7?again=1", { Cookie: "session=1; one=0" });
    expect([answer.status, wordsOf(answer)]).toEqual([422, "/admin/entries/7?again=1 for session=1; one=1; two=2"]);
    expect(answer.headers["set-cookie"]).toEqual(["one=1; Path=/; HttpOnly", "two=2; Path=/", "seen=1; Path=/"]);
    expect(answer.headers["x-page"]).toBeUndefined();
    expect(answer.text).toContain(`<script nonce="${nonceIn(answer.headers["content-security-policy"])}">`);
    expect(door.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST /admin/entries/7/save",
      "GET /admin/entries/7?again=1",
    ]);
  });

  test("that came too often says when to try again, whatever page it names", async () => {
    const { status, headers } = await post("429 /admin/sign-in");
    expect([status, headers["retry-after"], headers["content-type"]]).toEqual([429, "60", "text/html; charset=utf-8"]);
  });

  test("hands what was typed to the page that it names: of its own request, and in no address", async () => {
    const typed = "a".repeat(100_000);
    const answer = await post(`422 /admin/entries/7 ${typed}`, { "X-Answer": "evil", "X-Shown": "evil" });
    expect(wordsOf(answer)).toBe(`/admin/entries/7 for one=1; two=2 with ${typed}`);
    await post("422 /admin/entries/7");
    const [one, page, two, bare] = door.heard.map(({ headers }) => headers);
    expect(one?.["x-answer"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(page?.["x-answer"]).toBe(one?.["x-answer"]);
    expect(two?.["x-answer"]).not.toBe(one?.["x-answer"]);
    expect([one?.["x-shown"], two?.["x-shown"], bare?.["x-shown"], bare?.["x-answer"]]).toEqual(
      Array(4).fill(undefined),
    );
    for (const name of ["x-page", "x-shown", "x-answer"]) expect(answer.headers[name]).toBeUndefined();
  });

  test.each([
    "https://elsewhere.example/admin",
    "//elsewhere.example/admin",
    "/oxfordshire",
    "/administrators",
    "/admin/../api/areas",
    "/admin/%2e%2e/find",
    "/admin/%",
    "/admin\\x",
    "admin",
  ])("that names %s, which is no page of the desk, is a fault", async (named) => {
    const { status, headers } = await post(`422 ${named}`);
    expect(status).toBe(500);
    expect([headers["x-page"], headers["set-cookie"]]).toEqual([undefined, undefined]);
    expect(door.heard).toHaveLength(1);
  });

  test("that names a page which cannot be drawn is a fault", async () => {
    const { status, text } = await post("422 /admin/entries/broken");
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
  });

  test("that names a page which is not there gets the page that says so", async () => {
    const answer = await post("422 /admin/entries/none");
    expect([answer.status, wordsOf(answer)]).toEqual([404, "Not here"]);
  });

  test("that names a page which leads on, as when somebody was signed out meanwhile, leads on", async () => {
    const { status, headers, text } = await post("422 /admin/entries/closed");
    expect([status, headers.location, text]).toEqual([303, "/admin/sign-in", ""]);
    expect(headers["set-cookie"]).toHaveLength(2);
  });

  test("to the address of a page is not taken", async () => {
    const { status, headers, text } = await ask(door.base, "/admin/coverage", {
      method: "POST",
      body: "a=1",
      headers: { ...form, Origin: door.base },
    });
    expect([status, headers.allow, headers["cache-control"]]).toEqual([405, "GET, HEAD", "private, no-store"]);
    expect(text).toContain("This cannot be done here");
    expect(text).not.toContain("A page");
  });

  test("may lead on with what it holds, as when a code was asked for before it is done", async () => {
    expect((await post("307")).status).toBe(307);
  });

  test("for what is missing gets the page that says so", async () => {
    const answer = await post("404");
    expect([answer.status, wordsOf(answer)]).toEqual([404, "Not here"]);
  });

  test("may be 1 MB of a form, and 2 MB of a file where files are read", async () => {
    const statusOf = async (path: string, type: string, length: number) => {
      const headers = { Origin: door.base, "Content-Type": type };
      return (await ask(door.base, path, { method: "POST", headers, body: "a".repeat(length) })).status;
    };
    const [short, long] = [1024 * 1024, 2048 * 1024];
    const file = "multipart/form-data; boundary=x";
    const urlencoded = form["Content-Type"];
    const all = [
      await statusOf("/admin/entries/7/save", urlencoded, short),
      await statusOf("/admin/entries/7/save", urlencoded, short + 1),
      await statusOf("/admin/sign-in/check", urlencoded, 256 * 1024 + 1),
      await statusOf("/admin/entries/7/save", file, 10),
      await statusOf("/admin/bulk/read", urlencoded, short + 1),
      await statusOf("/admin/bulk/read", file, long),
      await statusOf("/admin/bulk/read", file, long + 1),
      await statusOf("/admin/bulk", file, 10),
      await statusOf("/admin/bulk/read", "application/json", 10),
    ];
    expect(all).toEqual([200, 413, 413, 415, 413, 200, 413, 415, 415]);
  });
});

describe("what was kept of somebody who signs in again", () => {
  const signIn = (kept: string, to = "/admin/entries/7/save") =>
    ask(door.base, "/admin/sign-in/code/check", {
      method: "POST",
      headers: { ...form, Origin: door.base, Cookie: "session=old; one=0" },
      body: new URLSearchParams({ kept, to }).toString(),
    });

  test("is posted in their name, and they get the answer to it, which says so", async () => {
    const { status, headers, text } = await signIn("answer=303");
    expect([status, headers.location, text]).toEqual([303, "/admin?sent-on=1", ""]);
    expect(headers["set-cookie"]).toEqual(["session=new; Path=/", "one=1; Path=/; HttpOnly", "two=2; Path=/"]);
    expect(headers["x-repeat"]).toBeUndefined();
    const [, sent] = door.heard;
    expect([sent?.method, sent?.url, sent?.body]).toEqual(["POST", "/admin/entries/7/save", "answer=303"]);
    expect(sent?.headers.cookie).toBe("session=new; one=0");
    await ask(door.base, "/admin?sent-on=1", { headers: { "X-Sent-On": "evil" } });
    await ask(door.base, "/admin", { headers: { "X-Sent-On": "1" } });
    expect(door.heard.slice(2).map((heard) => heard.headers["x-sent-on"])).toEqual(["1", undefined]);
  });

  test("leads to the page that it is answered with; one that shows what was typed is drawn at once", async () => {
    const conflict = await signIn("answer=409 /admin/entries/7/kept/8#one");
    expect([conflict.status, conflict.headers.location]).toEqual([303, "/admin/entries/7/kept/8?sent-on=1#one"]);
    const mistake = await signIn("answer=422 /admin/entries/7 typed");
    expect([mistake.status, wordsOf(mistake)]).toEqual([
      422,
      "/admin/entries/7 for session=new; one=1; two=2 with typed",
    ]);
  });

  test.each(["https://elsewhere.example/admin", "//elsewhere.example/", "/find", "/admin/../find"])(
    "goes nowhere but to the desk: not to %s",
    async (to) => {
      expect((await signIn("answer=303", to)).status).toBe(500);
      expect(door.heard).toHaveLength(1);
    },
  );
});

test("an address that only takes forms leads to the page behind it", async () => {
  const { status, headers } = await ask(door.base, "/admin/entries/7/save");
  expect([status, headers.location]).toEqual([303, "/admin/entries/7"]);
});

test("a form that is too long to be read is answered with a page of the desk, and the connection is over", async () => {
  const answer = await ask(door.base, "/admin/entries/7/save", {
    method: "POST",
    headers: { ...form, Origin: door.base },
    body: "a".repeat(1_500_000),
  });
  expect([answer.status, answer.headers.connection]).toEqual([413, "close"]);
  expect(wordsOf(answer)).toContain("/admin/too-long?what=form&size=1.5&back=%2Fadmin%2Fentries%2F7 for");
});

test("a form that is too long is refused with 413 also where nobody signed in has sent it", async () => {
  const statusOf = async (path: string, headers: Record<string, string>) =>
    (
      await ask(door.base, path, {
        method: "POST",
        headers: { ...form, Origin: door.base, ...headers },
        body: "a".repeat(1_500_000),
      })
    ).status;
  expect(await statusOf("/admin/entries/7/save", { Cookie: "session=over" })).toBe(413);
  expect(await statusOf("/admin/sign-in/check", { Cookie: "session=over" })).toBe(413);
});

test("whoever sends what is too long is answered once all of it is sent: browsers do not read before", async () => {
  const { hostname, port } = new URL(door.base);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  const ended = new Promise((resolve) => socket.on("close", resolve));
  const length = 1_500_000;
  const head = ["POST /admin/entries/7/save HTTP/1.1", `Host: ${hostname}:${port}`, `Origin: ${door.base}`];
  const about = [`Content-Type: ${form["Content-Type"]}`, `Content-Length: ${length}`, "", ""];
  socket.write([...head, ...about].join("\r\n") + "a".repeat(length - 1));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(answer).toBe("");
  socket.write("a");
  await ended;
  expect(answer).toContain("HTTP/1.1 413");
});

test("while the site is being worked on, a post may be answered with a page as well, and comes from this site alone", async () => {
  const server = createServer(
    developmentDoor(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      desk(request, body, response);
    }, null),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = (headers: Record<string, string>) =>
    ask(base, "/admin/entries/7/save", { method: "POST", headers: { ...form, ...headers }, body: "answer=409 /admin" });
  const evil = { "X-Answer": "evil", "X-Shown": "evil" };
  const answer = await send({ Origin: base, ...evil });
  expect([answer.status, wordsOf(answer)]).toEqual([409, "/admin for one=1; two=2"]);
  expect(answer.headers["content-security-policy"]).toBeUndefined();
  expect((await send({ Origin: "https://elsewhere.example" })).status).toBe(403);
  expect(wordsOf(await ask(base, "/admin", { headers: evil }))).toBe("/admin for nobody");
  server.close();
});
