import { verifyPassword } from "better-auth/crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deviceCookieName } from "../../lib/auth/known-device";
import { askForAddress, takeAddress } from "../../lib/auth/new-address";
import { askForReset, choosePassword, chooseReset } from "../../lib/auth/password";
import { showSecondFactor } from "../../lib/auth/second-factor";
import { signIn } from "../../lib/auth/sign-in";
import { findSignedIn, type SignedIn } from "../../lib/auth/signed-in";
import { findByEmail, findPasswordHash, findReset, resetPassword } from "../../lib/db/people/accounts";
import { makeLink } from "../../lib/db/people/one-time-links";
import { ownDataFolder } from "../support/data-folder";
import { codeNow, makePerson, signedInEditor, startSession, testPassword } from "../support/desk";
import { freshDatabase } from "../support/fresh-database";
import { readOutbox } from "../support/outbox";

process.env.SECRET = "a secret of the tests";
ownDataFolder();
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;

const chosen = "violet tractor ninety swans";
let networks = 0;
const client = (headers = new Headers()) => ({ headers, network: `network ${networks++}` });
const lettersTo = (email: string) => readOutbox().filter(({ to }) => to === email);
const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? "";
const tokenIn = (text: string) => linkIn(text).split("/").at(-1) ?? "";

/** Asks for a letter and waits for it. Gives the secret in its link. */
async function askedReset(email: string): Promise<string> {
  const before = lettersTo(email).length;
  await askForReset(email, client());
  await expect.poll(() => lettersTo(email).length, { timeout: 10_000 }).toBe(before + 1);
  return tokenIn(lettersTo(email).at(-1)?.text ?? "");
}
const whoIs = async (cookie: string) => (await findSignedIn(new Headers({ cookie }))) as SignedIn;

beforeEach(() => void vi.unstubAllEnvs());

describe("who has forgotten their password", () => {
  test("chooses another with the link of a letter, once; it ends all sessions and skips no second step", async () => {
    const person = await signedInEditor(db);
    const token = await askedReset(person.email);
    const step = await chooseReset(token, chosen, client());
    expect(step.outcome).toBe("done");
    expect(await whoIs(person.cookie)).toBeNull();
    expect((await signIn(person.email, testPassword, client())).outcome).toBe("wrong");
    expect((await signIn(person.email, chosen, client())).outcome).toBe("second factor");
    expect((await chooseReset(token, "another violet tractor", client())).outcome).toBe("gone");
    await expect
      .poll(() => lettersTo(person.email).map(({ subject }) => subject), { timeout: 10_000 })
      .toContain("Your account was changed");
  });

  test("chooses it once of twenty at the same moment", async () => {
    const person = await makePerson(db);
    const token = await askedReset(person.email);
    const steps = await Promise.all(
      Array.from({ length: 20 }, (_, n) => chooseReset(token, `${chosen} ${n}`, client())),
    );
    expect(steps.filter(({ outcome }) => outcome === "done")).toHaveLength(1);
    const another = await makeLink(db, "reset", person.id);
    const set = await Promise.all(Array.from({ length: 20 }, (_, n) => resetPassword(db, another, `hash ${n}`)));
    expect(set.filter((one) => one !== null)).toHaveLength(1);
  });

  test("chooses none with a link that is for something else", async () => {
    const person = await makePerson(db);
    const token = await makeLink(db, "address", person.id, "new0@council.example");
    expect((await chooseReset(token, chosen, client())).outcome).toBe("gone");
  });

  test("gets a link to this site, whatever whoever asked said it is called", async () => {
    vi.stubEnv("PUBLIC_ORIGIN", "https://offer.example");
    const person = await makePerson(db);
    const before = lettersTo(person.email).length;
    const headers = new Headers({
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      origin: "https://evil.example",
    });
    await askForReset(person.email, client(headers));
    await expect.poll(() => lettersTo(person.email).length, { timeout: 10_000 }).toBe(before + 1);
    const text = lettersTo(person.email)[0]?.text ?? "";
    expect(linkIn(text)).toMatch(/^https:\/\/offer\.example\/admin\/reset\/[\w-]{32}$/);
    expect(text).not.toContain("evil");
  });

  test("has an hour, and the newest link only", async () => {
    const person = await makePerson(db);
    const first = await askedReset(person.email);
    const second = await askedReset(person.email);
    expect(await findReset(db, first)).toBeNull();
    expect(await findReset(db, second)).toMatchObject({ id: person.id });
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await chooseReset(second, chosen, client())).outcome).toBe("gone");
  });

  test("has a link whose secret the database does not hold", async () => {
    const person = await makePerson(db);
    const token = await askedReset(person.email);
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token);
  });

  test("who is disabled gets no letter, nor does an unknown address, and the answer is the same", async () => {
    const person = await makePerson(db);
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    const before = readOutbox().length;
    for (const email of [person.email, "nobody@council.example", "no address", "", "a\u0000@council.example"]) {
      expect(await askForReset(email, client())).toEqual({ outcome: "asked" });
    }
    const known = await makePerson(db);
    expect(await askForReset(known.email, client())).toEqual({ outcome: "asked" });
    await expect.poll(() => readOutbox().length, { timeout: 10_000 }).toBe(before + 1);
  });

  test("asks twenty times an hour from one network, for whomever", async () => {
    const from = { headers: new Headers(), network: "one network" };
    const asked = [];
    for (let n = 0; n < 21; n++) asked.push((await askForReset("no address", from)).outcome);
    expect(asked).toEqual([...Array(20).fill("asked"), "too many"]);
  });

  test("is nobody who was disabled, also with a link from before, or who has no password of ours", async () => {
    const [person, guest] = [await makePerson(db), await makePerson(db)];
    const token = await makeLink(db, "reset", person.id);
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    await db.account.updateMany({ where: { userId: guest.id }, data: { providerId: "directory" } });
    for (const { email } of [person, guest]) expect(await findByEmail(db, email)).toBeNull();
    expect((await chooseReset(token, chosen, client())).outcome).toBe("gone");
  });

  test("gets three letters an hour, and the last of them works", async () => {
    const person = await makePerson(db);
    for (let n = 0; n < 3; n++) await askedReset(person.email);
    for (let n = 0; n < 5; n++) expect((await askForReset(person.email, client())).outcome).toBe("asked");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lettersTo(person.email)).toHaveLength(3);
    expect(await findReset(db, tokenIn(lettersTo(person.email).at(-1)?.text ?? ""))).not.toBeNull();
  });

  test("gets in again at once on this device, though a stranger has locked the account by guessing", async () => {
    const person = await makePerson(db);
    for (let n = 0; n < 10; n++) await signIn(person.email, `wrong password ${n}`, client());
    const step = await chooseReset(await askedReset(person.email), chosen, client());
    const cookie = "cookies" in step ? step.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
    expect(cookie).toContain(deviceCookieName);
    expect((await signIn(person.email, chosen, client())).outcome).toBe("too many");
    expect((await signIn(person.email, chosen, client(new Headers({ cookie })))).outcome).toBe("second factor");
  });
});

test.each(["forgotten", "changed"])(
  "what was begun with a password that was %s is over: sign-ins half-way, and other links",
  async (how) => {
    const person = await signedInEditor(db);
    const older = await askedReset(person.email);
    const begun = await signIn(person.email, testPassword, client());
    const cookie = "cookies" in begun ? begun.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
    if (how === "changed") await choosePassword(await whoIs(person.cookie), testPassword, chosen);
    else await chooseReset(older, chosen, client());
    const step = await showSecondFactor(codeNow(person.secret), client(new Headers({ cookie })));
    expect(step.outcome).toBe("ended");
    expect((await chooseReset(older, "another violet tractor", client())).outcome).toBe("gone");
  },
);

describe("who knows their password", () => {
  test("changes it, stays signed in here and is signed out everywhere else", async () => {
    const person = await signedInEditor(db);
    const elsewhere = await startSession(db, person);
    const me = await whoIs(person.cookie);
    expect((await choosePassword(me, "not my password", chosen)).outcome).toBe("wrong");
    expect((await choosePassword(me, testPassword, chosen)).outcome).toBe("done");
    expect(await whoIs(person.cookie)).not.toBeNull();
    expect(await whoIs(elsewhere.cookie)).toBeNull();
    expect(await verifyPassword({ hash: (await findPasswordHash(db, person.id)) ?? "", password: chosen })).toBe(true);
  });

  test("has five tries: whoever finds a desk unlocked does not get to guess", async () => {
    const person = await signedInEditor(db);
    const me = await whoIs(person.cookie);
    const tried = [];
    for (let n = 0; n < 6; n++) tried.push((await choosePassword(me, `wrong password ${n}`, chosen)).outcome);
    expect(tried).toEqual([...Array(5).fill("wrong"), "too many"]);
  });
});

describe("another email address", () => {
  const asked = async (person: { cookie: string }, email: string) => {
    askForAddress(await whoIs(person.cookie), email);
    await expect.poll(() => lettersTo(email).length, { timeout: 10_000 }).toBe(1);
    return tokenIn(lettersTo(email)[0]?.text ?? "");
  };

  test("counts once its owner opens the letter that was sent there; the old one is told", async () => {
    const person = await signedInEditor(db);
    const token = await asked(person, "new1@council.example");
    const reset = await makeLink(db, "reset", person.id);
    expect((await signIn("new1@council.example", testPassword, client())).outcome).toBe("wrong");
    expect((await takeAddress(await whoIs(person.cookie), token, client())).outcome).toBe("done");
    expect((await signIn("new1@council.example", testPassword, client())).outcome).toBe("second factor");
    expect((await takeAddress(await whoIs(person.cookie), token, client())).outcome).toBe("gone");
    // A link to another password was sent to the address that is somebody else's by now.
    expect((await chooseReset(reset, chosen, client())).outcome).toBe("gone");
    await expect.poll(() => lettersTo(person.email), { timeout: 10_000 }).toHaveLength(1);
  });

  test("of somebody else gets no letter, and its asker does not learn why", async () => {
    const [person, other] = [await signedInEditor(db), await makePerson(db)];
    askForAddress(await whoIs(person.cookie), other.email);
    await asked(person, "new3@council.example");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lettersTo(other.email)).toEqual([]);
  });

  test("is not taken by somebody else who has the letter, nor when it is somebody's by then", async () => {
    const [person, thief] = [await signedInEditor(db), await signedInEditor(db)];
    const token = await asked(person, "new2@council.example");
    expect((await takeAddress(await whoIs(thief.cookie), token, client())).outcome).toBe("gone");
    await makePerson(db, { email: "new2@council.example" });
    expect((await takeAddress(await whoIs(person.cookie), token, client())).outcome).toBe("gone");
    expect((await whoIs(person.cookie)).editor.email).toBe(person.email);
  });
});
