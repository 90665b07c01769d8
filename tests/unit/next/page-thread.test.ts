import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageRequest } from "../../../lib/next/next-client";
import { type PageThread, startPageThread } from "../../../lib/next/page-thread";

const page = (url: string): PageRequest => ({ method: "GET", url, headers: { host: "here" } });
let pages: PageThread;
let said: string[];

beforeEach(async () => {
  said = [];
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
  pages = startPageThread("tests/support/echo-thread.ts");
  await pages.serve();
});
afterEach(async () => {
  await pages.close();
  vi.restoreAllMocks();
});

test("what is asked comes to the thread whole, and what it says comes back whole", async () => {
  const question = { ...page("/a?b=c"), method: "POST", headers: { cookie: "a=b" } };
  const { body, ...drawn } = await pages.askNext({ ...question, body: Buffer.from([0, 255]) });
  expect(drawn).toEqual({ statusCode: 200, headers: { etag: "a" }, version: 7 });
  expect(JSON.parse(body.toString("utf8"))).toEqual({ ...question, body: { 0: 0, 1: 255 } });
});

test("what it says as text comes back as the bytes of it", async () => {
  const { body } = await pages.askNext(page("/text"));
  expect(body).toEqual(Buffer.from("“é”"));
});

test("each of a hundred who ask at once gets the own answer", async () => {
  const urls = Array.from({ length: 100 }, (_, n) => `/page/${n}`);
  const answers = await Promise.all(urls.map((url) => pages.askNext(page(url))));
  expect(answers.map(({ body }) => JSON.parse(body.toString("utf8")).url)).toEqual(urls);
});

test("it looks at the database when it is asked to", async () => {
  await expect(pages.lookAtDatabase()).resolves.toBeUndefined();
});

test("nobody waits for ever for the look of a thread that has ended", async () => {
  await expect(pages.askNext(page("/end"))).rejects.toThrow();
  await expect(pages.lookAtDatabase()).resolves.toBeUndefined();
});

test("a page that could not be drawn is a fault of that name, at that place", async () => {
  const asked = pages.askNext(page("/fault"));
  await expect(asked).rejects.toMatchObject({ name: "TypeError", stack: "at a place" });
});

describe.each(["/end", "/throw"])("when the thread ends (%s)", (url) => {
  test("whoever waits for it hears so, the next is answered by another, and the log holds nothing of what was said", async () => {
    const asked = await Promise.allSettled([pages.askNext(page(url)), pages.askNext(page("/waiting"))]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await pages.askNext(page("/after"))).statusCode).toBe(200);
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain("canary");
  });
});

test("a thread that cannot begin says why, and no other follows it", async () => {
  const none = startPageThread("tests/support/no-such-thread.ts");
  await expect(none.serve()).rejects.toThrow("no-such-thread");
  await expect(none.askNext(page("/a"))).rejects.toThrow("no-such-thread");
  expect(said).toEqual([]);
});
