import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bareThread } from "../../../lib/jobs/bare-thread";
import { openLinkChecker } from "../../../lib/jobs/link-checker";
import { startWebServer } from "../../support/web-server";

let inside: Awaited<ReturnType<typeof startWebServer>>;
const checker = openLinkChecker();

beforeAll(async () => {
  inside = await startWebServer();
});
afterAll(() => Promise.all([inside.close(), checker.close()]));

test("the checker's thread tells how links do, and reaches nothing of this machine", async () => {
  const urls = [`http://127.0.0.1:${inside.port}/`, "http://localhost/", "http://169.254.169.254/latest", "nonsense"];
  for (const state of await Promise.all(urls.map(checker.check))) {
    expect(state).toEqual({ outcome: "blocked", status: null, finalUrl: null });
  }
  expect(inside.seen.connections).toBe(0);
});

test("a thread that ended fails what it was asked, and hangs nobody", async () => {
  const other = openLinkChecker();
  const asked = other.check("http://127.0.0.1/");
  await other.close();
  await expect(asked).rejects.toThrow("The link checker ended.");
});

test("a checker that was closed checks nothing more", async () => {
  const other = openLinkChecker();
  await other.close();
  await expect(other.check("http://127.0.0.1/")).rejects.toThrow("The link checker ended.");
});

test("its thread knows nothing of the settings of this process", async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://canary");
  const thread = bareThread("tests/support/settings-thread.ts");
  const settings = await new Promise((resolve) => thread.once("message", resolve));
  await thread.terminate();
  vi.unstubAllEnvs();
  expect(settings).toEqual({});
});
