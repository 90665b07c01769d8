import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readSignedLink, signLink } from "../../../lib/process/signed-link";

const about = { entryId: "5d7b0d4e-3a5c-4d5f-9a34-3e6f0ad3c0aa", number: 4, personId: "p1" };
const sent = new Date("2026-11-21T12:00:00Z");
const days = (count: number) => new Date(sent.getTime() + count * 24 * 60 * 60_000);
const link = () => signLink("still-correct", about, sent);

beforeEach(() => vi.stubEnv("SECRET", "one secret"));
afterEach(() => vi.unstubAllEnvs());

describe("a signed link", () => {
  test("says what was signed, also the second time", () => {
    const text = link();
    expect(readSignedLink("still-correct", text, days(1))).toEqual(about);
    expect(readSignedLink("still-correct", text, days(2))).toEqual(about);
  });

  test("fits in an address as it is", () => {
    expect(link()).toMatch(/^[\w.-]{1,300}$/);
  });

  test("is good for 30 days", () => {
    expect(readSignedLink("still-correct", link(), days(29.99))).toEqual(about);
    expect(readSignedLink("still-correct", link(), days(30))).toBeNull();
  });

  test("of another installation says nothing", () => {
    const text = link();
    vi.stubEnv("SECRET", "another secret");
    expect(readSignedLink("still-correct", text, sent)).toBeNull();
  });

  test("for another purpose says nothing", () => {
    const other = signLink("something-else" as "still-correct", about, sent);
    expect(readSignedLink("still-correct", other, sent)).toBeNull();
  });

  test("says nothing once a single letter is changed", () => {
    const text = link();
    for (let at = 0; at < text.length; at++) {
      const changed = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
      expect(readSignedLink("still-correct", changed, sent)).toBeNull();
    }
  });

  test.each(["", ".", "..", "a.b", "a.b.c", "{}", "null.", `${"a".repeat(100_000)}.b`, "é.ü", "\0.\0"])(
    "that nobody made says nothing (%#)",
    (text) => {
      expect(readSignedLink("still-correct", text, sent)).toBeNull();
    },
  );

  test.each([".more", "?more", "=", "\r\n"])("with %j behind it says nothing", (more) => {
    expect(readSignedLink("still-correct", `${link()}${more}`, sent)).toBeNull();
  });

  test("with its payload exchanged says nothing", () => {
    const [, mac] = link().split(".");
    const [payload] = signLink("still-correct", { ...about, number: 5 }, sent).split(".");
    expect(readSignedLink("still-correct", `${payload}.${mac}`, sent)).toBeNull();
  });
});
