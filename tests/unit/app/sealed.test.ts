import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  readAuthenticator,
  sealAuthenticator,
} from "../../../app/admin/(signed-in)/account/authenticator/sealed-secret";
import { readSetup, sealSetup } from "../../../app/admin/(signed-out)/second-factor/sealed-setup";
import { confirmedPage, readConfirmed } from "../../../app/admin/desk/confirmed-results";
import { open, type SealedFor, seal } from "../../../app/sealed";
import { sessionCookie } from "../../../lib/auth/session-cookie";
import type { SignedIn } from "../../../lib/auth/signed-in";
import { oneLetterOff } from "../../support/one-letter-off";

const before = process.env.SECRET;
beforeAll(() => {
  process.env.SECRET = "of these tests";
});
afterAll(() => {
  process.env.SECRET = before;
});

const mine: SealedFor = { purpose: "answer of the desk", holder: "me", page: "/admin/entries/7" };
const signedIn = (sessionId: string) => ({ sessionId }) as SignedIn;

describe("what is sealed", () => {
  test("is opened for what it was sealed for, and says nothing of itself", () => {
    const sealed = seal(mine, { email: "ann@council.example" });
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("ann");
    expect(open(z.object({ email: z.string() }), mine, sealed)).toEqual({ email: "ann@council.example" });
  });

  test.each([
    ["purpose", { purpose: "waiting post" }],
    ["person", { holder: "you" }],
    ["page", { page: "/admin/people/invited" }],
  ] as const)("opens nothing for another %s", (_, other) => {
    expect(open(z.string(), { ...mine, ...other }, seal(mine, "typed"))).toBeNull();
  });

  test("ends after ten minutes, or when its use says", () => {
    vi.useFakeTimers();
    const [usual, hour, visit] = [seal(mine, "a"), seal(mine, "b", 60), seal(mine, "c", null)];
    const readNow = () => [usual, hour, visit].map((sealed) => open(z.string(), mine, sealed));
    vi.advanceTimersByTime(10 * 60_000 - 1);
    expect(readNow()).toEqual(["a", "b", "c"]);
    vi.advanceTimersByTime(1);
    expect(readNow()).toEqual([null, "b", "c"]);
    vi.advanceTimersByTime(365 * 24 * 60 * 60_000);
    expect(readNow()).toEqual([null, null, "c"]);
    vi.useRealTimers();
  });

  test("is of no use when it has another shape, was changed, or comes from another installation", () => {
    const sealed = seal(mine, { secret: 1 });
    expect(open(z.object({ secret: z.string() }), mine, sealed)).toBeNull();
    for (const wrong of ["", "x", oneLetterOff(sealed), null, undefined, 7, [sealed]]) {
      expect(open(z.unknown(), mine, wrong)).toBeNull();
    }
    process.env.SECRET = "of another installation";
    expect(open(z.unknown(), mine, sealed)).toBeNull();
    process.env.SECRET = "of these tests";
  });
});

test("a sealed value is opened in one spelling only, though others are the same bytes", () => {
  const sealed = ["a", "ab", "abc"].map((text) => seal(mine, text)).find((text) => text.length % 4 !== 0) ?? "";
  const bytes = Buffer.from(sealed, "base64url");
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
  const others = letters.map((last) => sealed.slice(0, -1) + last).filter((other) => other !== sealed);
  const alike = [`${sealed}=`, ` ${sealed}`, ...others.filter((it) => Buffer.from(it, "base64url").equals(bytes))];
  expect(alike.length).toBeGreaterThan(2);
  for (const other of alike) expect(open(z.string(), mine, other)).toBeNull();
});

test("the secret of an authenticator is one session's", () => {
  const sealed = sealAuthenticator("JBSWY3DP", signedIn("mine"));
  expect(readAuthenticator(sealed, signedIn("mine"))).toBe("JBSWY3DP");
  expect(readAuthenticator(sealed, signedIn("another"))).toBeNull();
});

test("results in bulk are one session's", () => {
  const results = [{ id: "0b9e2a2c-5d6f-4a9c-8a43-1f2d3c4b5a69", outcome: "confirmed" as const }];
  const sealed = new URL(confirmedPage(signedIn("mine"), results), "http://here").searchParams.get("of");
  expect(readConfirmed(signedIn("mine"), sealed)).toEqual(results);
  expect(readConfirmed(signedIn("another"), sealed)).toBeNull();
});

test("a first second factor is set up by the browser that began, with an address for an authenticator app", async () => {
  const browser = async (token: string) =>
    new Headers({ cookie: (await sessionCookie(token, 60)).split(";", 1)[0] ?? "" });
  const setup = { uri: "otpauth://totp/desk?secret=JBSWY3DP", codes: "one two" };
  const sealed = await sealSetup(setup, await browser("mine"));
  expect(await readSetup(sealed, await browser("mine"))).toEqual(setup);
  expect(await readSetup(sealed, await browser("another"))).toBeNull();
  expect(await sealSetup(setup, new Headers())).toBeNull();
  const odd = await sealSetup({ ...setup, uri: "no address" }, await browser("mine"));
  expect(await readSetup(odd, await browser("mine"))).toBeNull();
});
