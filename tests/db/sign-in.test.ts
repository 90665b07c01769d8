import { spawnSync } from "node:child_process";
import { hashPassword } from "better-auth/crypto";
import { describe, expect, test } from "vitest";
import { keptBackupCodes } from "../../lib/auth/backup-codes";
import { deviceCookieName, knowDevice } from "../../lib/auth/known-device";
import { authenticatorAddress, beginAuthenticator, finishAuthenticator } from "../../lib/auth/new-factor";
import { showSecondFactor } from "../../lib/auth/second-factor";
import { challengeCookieName, sessionCookieName, signedValue } from "../../lib/auth/session-cookie";
import { signIn } from "../../lib/auth/sign-in";
import { countTry } from "../../lib/auth/sign-in-limits";
import { signOut } from "../../lib/auth/sign-out";
import { findSignedIn, type SignedIn } from "../../lib/auth/signed-in";
import { ownDataFolder } from "../support/data-folder";
import { codeNow, keyOf, makePerson, secretOf, startSession, testPassword, wrongCode } from "../support/desk";
import { freshDatabase } from "../support/fresh-database";
import { readOutbox } from "../support/outbox";

process.env.SECRET = "a secret of the tests";
ownDataFolder();
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;

let networks = 0;
/** Somebody on a network of their own, with a browser that keeps what it is given. */
function visitor(network = `network ${networks++}`) {
  const jar = new Map<string, string>();
  const headers = () =>
    new Headers({
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      "user-agent": "Mozilla/5.0 (X11; Linux) Chrome/140.0",
    });
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  return {
    jar,
    headers,
    keep,
    client: () => ({ headers: headers(), network }),
    signIn: async (email: string, password = testPassword) => {
      const step = await signIn(email, password, { headers: headers(), network });
      if ("cookies" in step) keep(step.cookies);
      return step;
    },
    show: async (code: string) => {
      const step = await showSecondFactor(code, { headers: headers() });
      if ("cookies" in step) keep(step.cookies);
      return step;
    },
    who: () => findSignedIn(headers()),
  };
}
const outcomes = (steps: { outcome: string }[]) => steps.map(({ outcome }) => outcome);
const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

/** What a process of its own answers to these passwords, one after the other. */
function signInElsewhere(email: string, passwords: string[]): string[] {
  const lines = `
    const { signIn } = await import("./lib/auth/sign-in.ts");
    const client = { headers: new Headers(), network: "elsewhere" };
    const outcomes = [];
    for (const password of ${JSON.stringify(passwords)}) {
      outcomes.push((await signIn(${JSON.stringify(email)}, password, client)).outcome);
    }
    console.log(JSON.stringify(outcomes));
    process.exit(0);`;
  const ran = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", lines], {
    encoding: "utf8",
  });
  return JSON.parse(ran.stdout || JSON.stringify([ran.stderr]));
}
const failures = (action: string) => db.event.count({ where: { action } });
/** How often strangers could not sign in, as it is counted until the log has it. */
const strangers = async () => (await db.failureCount.aggregate({ _sum: { count: true } }))._sum.count ?? 0;

describe("signing in", () => {
  test("takes both steps; the right password alone opens nothing", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    expect((await ann.signIn(person.email)).outcome).toBe("second factor");
    expect(await ann.who()).toBeNull();
    expect(ann.jar.has(sessionCookieName)).toBe(false);
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("signed in");
    expect(await ann.who()).toMatchObject({
      editor: { id: person.id, roles: { near: "editor" } },
      isVerified: true,
      isFresh: true,
    });
  });

  test("goes on though the address was typed in capitals, with spaces round it", async () => {
    const person = await makePerson(db);
    expect((await visitor().signIn(` ${person.email.toUpperCase()} `)).outcome).toBe("second factor");
  });

  test("gives cookies that no script and no other site gets", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    const first = await ann.signIn(person.email);
    const second = await ann.show(codeNow(person.secret));
    const cookies = [first, second].flatMap((step) => ("cookies" in step ? step.cookies : []));
    expect(cookies.filter((cookie) => !/max-age=0/i.test(cookie)).length).toBeGreaterThan(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-.*; Path=\/; .*HttpOnly; .*Secure; .*SameSite=Lax$/i);
    }
  });

  test("gives a session of its own, whatever session the browser brought, and ends that one", async () => {
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const before = await startSession(db, other);
    const ann = visitor();
    ann.jar.set(sessionCookieName, before.cookie.split("=", 2)[1] as string);
    await ann.signIn(person.email);
    await ann.show(codeNow(person.secret));
    expect((await ann.who())?.editor.id).toBe(person.id);
    expect(ann.jar.get(sessionCookieName)).not.toBe(before.cookie.split("=", 2)[1]);
    expect(await findSignedIn(new Headers({ cookie: before.cookie }))).toBeNull();
  });

  test("takes passwords of other alphabets and pictures, whole", async () => {
    const person = await makePerson(db);
    const password = "лиса 🦊🦊🦊🦊 чайник ".repeat(5).slice(0, 120);
    await db.account.updateMany({ where: { userId: person.id }, data: { password: await hashPassword(password) } });
    expect((await visitor().signIn(person.email, password)).outcome).toBe("second factor");
    expect((await visitor().signIn(person.email, password.slice(0, -1))).outcome).toBe("wrong");
  });
});

describe("a one-time code", () => {
  test("is taken once, though it would still be right", async () => {
    const person = await makePerson(db);
    const [ann, thief] = [visitor(), visitor()];
    const code = codeNow(person.secret);
    await ann.signIn(person.email);
    await thief.signIn(person.email);
    expect((await ann.show(code)).outcome).toBe("signed in");
    expect((await thief.show(code)).outcome).toBe("wrong");
    expect(await thief.who()).toBeNull();
    expect(await db.session.count({ where: { userId: person.id } })).toBe(1);
  });

  test("is taken once of twenty at the same moment", async () => {
    const person = await makePerson(db);
    const thieves = await times(8, async () => {
      const thief = visitor();
      await thief.signIn(person.email);
      return thief;
    });
    const code = codeNow(person.secret);
    const steps = await Promise.all(thieves.map((thief) => thief.show(code)));
    expect(outcomes(steps).filter((outcome) => outcome === "signed in")).toHaveLength(1);
    expect(await db.session.count({ where: { userId: person.id } })).toBe(1);
  });

  test("of somebody else opens nothing", async () => {
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const ann = visitor();
    await ann.signIn(person.email);
    expect((await ann.show(codeNow(other.secret))).outcome).toBe("wrong");
  });

  test("is not asked for without the first step, nor with a challenge that somebody made up", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("ended");
    await ann.signIn(person.email);
    const held = decodeURIComponent(ann.jar.get(challengeCookieName) as string);
    ann.jar.set(challengeCookieName, encodeURIComponent(`${held.slice(0, -2)}AA`));
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("ended");
  });

  test("cannot be found by trying: of eleven at once at most five are looked at, and the sign-in is over", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    await ann.signIn(person.email);
    const before = await failures("second factor failed");
    const steps = await times(11, (n) => ann.show(wrongCode(person.secret, n)));
    expect(outcomes(steps)).not.toContain("signed in");
    expect((await failures("second factor failed")) - before).toBeLessThanOrEqual(5);
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("ended");
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
  });

  test("cannot be found by beginning again and again: ten wrong ones stop strangers, and the owner is told once", async () => {
    const person = await makePerson(db);
    const tried: string[] = [];
    for (let n = 0; n < 14; n++) {
      const thief = visitor();
      await thief.signIn(person.email);
      tried.push((await thief.show(wrongCode(person.secret, n))).outcome);
    }
    expect(tried).toEqual([...Array(10).fill("wrong"), ...Array(4).fill("too many")]);
    const stranger = visitor();
    await stranger.signIn(person.email);
    expect((await stranger.show(codeNow(person.secret))).outcome).toBe("too many");
    await expect.poll(() => readOutbox().filter(({ to }) => to === person.email)).toHaveLength(1);
    expect(readOutbox().find(({ to }) => to === person.email)?.subject).toBe("Somebody may know your password");
  });
});

test("another authenticator counts once it shows a code of its own, up to half a minute late, and then the old one opens nothing", async () => {
  const person = await makePerson(db);
  const ann = visitor();
  await ann.signIn(person.email);
  await ann.show(codeNow(person.secret));
  const me = (await ann.who()) as SignedIn;
  const secret = beginAuthenticator();
  const address = new URL(authenticatorAddress(me, secret));
  expect(secretOf(address.searchParams.get("secret") ?? "")).toBe(secret);
  for (const code of ["", wrongCode(secret), codeNow(secret, -3), codeNow(person.secret)])
    expect(await finishAuthenticator(me, secret, code)).toBe("wrong");
  const late = codeNow(secret, -1);
  expect(await finishAuthenticator(me, secret, `${late.slice(0, 3)} ${late.slice(3)}`)).toBe("done");
  expect(await finishAuthenticator(me, secret, late)).toBe("wrong");
  const again = visitor();
  await again.signIn(person.email);
  expect((await again.show(codeNow(person.secret, 1))).outcome).toBe("wrong");
  expect((await again.show(codeNow(secret))).outcome).toBe("signed in");
});

describe("a backup code", () => {
  const withCodes = async (...codes: string[]) => {
    const person = await makePerson(db);
    await db.twoFactor.updateMany({ where: { userId: person.id }, data: { backupCodes: keptBackupCodes(codes) } });
    return person;
  };

  test("signs in once, however it is spaced", async () => {
    const person = await withCodes("k7w2m-9qphx", "aaaaa-bbbbb");
    const [ann, later] = [visitor(), visitor()];
    await ann.signIn(person.email);
    expect((await ann.show(" K7W2M 9qphx")).outcome).toBe("signed in");
    await later.signIn(person.email);
    expect((await later.show("k7w2m-9qphx")).outcome).toBe("wrong");
    expect((await later.show("aaaaabbbbb")).outcome).toBe("signed in");
  });

  test("cannot be read in the database", async () => {
    const person = await withCodes("k7w2m-9qphx", "aaaaa-bbbbb");
    const ann = visitor();
    await ann.signIn(person.email);
    await ann.show("aaaaa-bbbbb");
    const { backupCodes } = await db.twoFactor.findFirstOrThrow({ where: { userId: person.id } });
    expect(JSON.parse(backupCodes)).toHaveLength(1);
    expect(backupCodes).not.toMatch(/k7w2m|9qphx/i);
    const thief = visitor();
    await thief.signIn(person.email);
    expect((await thief.show((JSON.parse(backupCodes) as string[])[0] as string)).outcome).toBe("wrong");
  });
});

describe("whoever guesses passwords", () => {
  test("has ten tries at an account, from however many networks, and the right one does not help then", async () => {
    const person = await makePerson(db);
    const tried = [];
    for (let n = 0; n < 11; n++) tried.push((await visitor().signIn(person.email, `wrong password ${n}`)).outcome);
    expect(tried).toEqual([...Array(10).fill("wrong"), "too many"]);
    const step = await visitor().signIn(person.email);
    expect(step.outcome).toBe("too many");
    expect(step.outcome === "too many" && step.retryAfter).toBeGreaterThan(0);
    expect(step.outcome === "too many" && step.retryAfter).toBeLessThanOrEqual(1800);
  });

  test("has ten tries though all come at once", async () => {
    const person = await makePerson(db);
    const before = await strangers();
    const steps = await times(50, (n) => visitor().signIn(person.email, `wrong password ${n}`));
    expect(outcomes(steps).filter((outcome) => outcome === "wrong")).toHaveLength(10);
    expect((await strangers()) - before).toBe(10);
    // The log is for ever, and anybody may fail as often as they like.
    expect(await failures("sign-in failed")).toBe(0);
  });

  test("has thirty tries from a network, at however many names that nobody could have", async () => {
    const network = "one network";
    const tried = [];
    for (let n = 0; n < 32; n++) tried.push((await visitor(network).signIn(`no address ${n}`)).outcome);
    expect(tried).toEqual([...Array(30).fill("wrong"), "too many", "too many"]);
  });

  /** Wrong passwords for other accounts. They are longer than a password may be, so that none costs a hash. */
  const exhaust = (network: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, (_, n) => visitor(network).signIn(`other-${n}@council.example`, "x".repeat(129))),
    );

  test("locks nobody out whom they did not guess at, on the same network and a new device", async () => {
    const [person, network] = [await makePerson(db), "the address of a council"];
    expect(new Set(outcomes(await exhaust(network, 31)))).toEqual(new Set(["wrong"]));
    const ann = visitor(network);
    expect((await ann.signIn(person.email)).outcome).toBe("second factor");
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("signed in");
  });

  test("has three tries at an account in place of ten where thirty were wrong", async () => {
    const [person, network] = [await makePerson(db), "a used up network"];
    await exhaust(network, 31);
    const tried = [];
    for (let n = 0; n < 4; n++) tried.push((await visitor(network).signIn(person.email, `wrong ${n}`)).outcome);
    expect(tried).toEqual([...Array(3).fill("wrong"), "too many"]);
    expect((await visitor(network).signIn(person.email)).outcome).toBe("too many");
    expect((await visitor().signIn(person.email)).outcome).toBe("second factor");
  });

  test("is counted in the database: a process that was started anew knows", async () => {
    const person = await makePerson(db);
    for (let n = 0; n < 9; n++) await visitor().signIn(person.email, `wrong password ${n}`);
    const there = await signInElsewhere(person.email, ["wrong password 9", "wrong password 10", testPassword]);
    expect(there).toEqual(["wrong", "too many", "too many"]);
  });

  test("has no second set of tries when the quarter of an hour turns", async () => {
    const person = await makePerson(db);
    for (let n = 0; n < 10; n++) await visitor().signIn(person.email, `wrong password ${n}`);
    await db.$executeRaw`UPDATE "Attempt" SET "windowStart" = "windowStart" - interval '15 minutes'`;
    const tried = outcomes(await times(10, (n) => visitor().signIn(person.email, `wrong again ${n}`)));
    const elapsed = (Date.now() / 900_000) % 1;
    expect(tried.filter((outcome) => outcome === "wrong").length).toBeLessThanOrEqual(Math.ceil(10 * elapsed));
  });

  test("locks nobody out who signs in on their own device", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    await ann.signIn(person.email);
    await ann.show(codeNow(person.secret, -1));
    ann.keep(await signOut(ann.headers()));
    for (let n = 0; n < 12; n++) await visitor().signIn(person.email, `wrong password ${n}`);
    const network = ann.client().network;
    for (let n = 0; n < 32; n++) await visitor(network).signIn(`nobody ${n}`);

    expect((await visitor().signIn(person.email)).outcome).toBe("too many");
    expect((await ann.signIn(person.email)).outcome).toBe("second factor");
    expect((await ann.show(codeNow(person.secret))).outcome).toBe("signed in");
  });

  test("has no more tries for a device that belongs to another account, nor for one that was made up", async () => {
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const thief = visitor();
    await thief.signIn(other.email);
    await thief.show(codeNow(other.secret));
    expect(thief.jar.has(deviceCookieName)).toBe(true);
    const madeUp = visitor();
    madeUp.jar.set(deviceCookieName, `${"A".repeat(16)}.${"B".repeat(43)}`);
    for (let n = 0; n < 10; n++) await visitor().signIn(person.email, `wrong password ${n}`);
    expect((await thief.signIn(person.email, "wrong")).outcome).toBe("too many");
    expect((await madeUp.signIn(person.email, "wrong")).outcome).toBe("too many");
  });

  test("has thirty codes a day, however slowly strangers who know the password try", async () => {
    const person = await makePerson(db);
    await times(30, () => countTry({ codesOfDay: person.id }));
    const stranger = visitor();
    await stranger.signIn(person.email);
    expect((await stranger.show(codeNow(person.secret))).outcome).toBe("too many");
  });

  test("has sixty codes a day on all devices of an account: whoever reads its letters can make any number of them its own", async () => {
    const person = await makePerson(db);
    const thief = visitor();
    thief.keep(knowDevice(thief.headers(), person.email));
    await thief.signIn(person.email);
    expect((await thief.show(wrongCode(person.secret))).outcome).toBe("wrong");
    await times(59, () => countTry({ codesOfDevices: person.id }));
    const another = visitor();
    another.keep(knowDevice(another.headers(), person.email));
    await another.signIn(person.email);
    expect((await another.show(codeNow(person.secret))).outcome).toBe("too many");
  });

  test("has ten tries on a device of the owner's, too", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    await ann.signIn(person.email);
    await ann.show(codeNow(person.secret));
    const tried = [];
    for (let n = 0; n < 11; n++) tried.push((await ann.signIn(person.email, `wrong password ${n}`)).outcome);
    expect(tried).toEqual([...Array(10).fill("wrong"), "too many"]);
  });

  test("does not learn who has an account: unknown, known and disabled are answered alike", async () => {
    const [known, disabled] = [await makePerson(db), await makePerson(db)];
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const answers = [
      await visitor().signIn(known.email, "wrong password"),
      await visitor().signIn(disabled.email, "wrong password"),
      await visitor().signIn(disabled.email, testPassword),
      await visitor().signIn("nobody@council.example", testPassword),
      await visitor().signIn("no address", testPassword),
    ];
    for (const answer of answers) expect(answer).toEqual({ outcome: "wrong" });
    expect(await db.session.count({ where: { userId: disabled.id } })).toBe(0);
  });

  test("is refused a huge password before any work", async () => {
    const person = await makePerson(db);
    const before = await strangers();
    expect((await visitor().signIn(person.email, "a".repeat(1_000_000))).outcome).toBe("wrong");
    expect(await strangers()).toBe(before);
  });
});

describe("a session", () => {
  const signedIn = async (more: Parameters<typeof startSession>[2] = {}) => {
    const person = await makePerson(db);
    const session = await startSession(db, person, more);
    const who = (now?: Date) => findSignedIn(new Headers({ cookie: session.cookie }), now);
    return { person, who, ...session };
  };

  test("opens nothing before the second factor was shown in it", async () => {
    const { who } = await signedIn({ verifiedAgo: null });
    expect(await who()).toMatchObject({ isVerified: false, isFresh: false });
  });

  test("is over for good once its owner has signed out, for copies of its cookie too", async () => {
    const { who, cookie } = await signedIn();
    expect(await who()).not.toBeNull();
    const cleared = await signOut(new Headers({ cookie }));
    expect(cleared.find((one) => one.startsWith(sessionCookieName))).toMatch(/max-age=0/i);
    expect(await who()).toBeNull();
  });

  test("ends after half an hour in which nothing happened, and stays ended", async () => {
    const { who, sessionId } = await signedIn();
    await db.session.update({ where: { id: sessionId }, data: { seenAt: new Date(Date.now() - 31 * 60_000) } });
    expect(await who()).toBeNull();
    expect(await db.session.count({ where: { id: sessionId } })).toBe(0);
  });

  test("goes on while something happens, but not beyond twelve hours", async () => {
    const { who, sessionId } = await signedIn();
    await db.session.update({ where: { id: sessionId }, data: { seenAt: new Date(Date.now() - 29 * 60_000) } });
    expect(await who()).not.toBeNull();
    const { seenAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(Date.now() - seenAt.getTime()).toBeLessThan(60_000);
    await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await who()).toBeNull();
  });

  test("of a sign-in lasts twelve hours at most", async () => {
    const person = await makePerson(db);
    const ann = visitor();
    await ann.signIn(person.email);
    await ann.show(codeNow(person.secret));
    const { expiresAt, userAgent } = await db.session.findFirstOrThrow({ where: { userId: person.id } });
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    expect(userAgent).toContain("Chrome");
  });

  test("of somebody who was disabled is over with the next request", async () => {
    const { who, person } = await signedIn();
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await who()).toBeNull();
  });

  test("has the role that its owner has now", async () => {
    const { who, person } = await signedIn();
    await db.membership.updateMany({ where: { userId: person.id }, data: { role: "viewer" } });
    expect((await who())?.editor.roles).toEqual({ near: "viewer" });
  });

  test("cannot be had by whoever reads the database", async () => {
    const { sessionId } = await signedIn();
    const { token } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    const cookie = `${sessionCookieName}=${encodeURIComponent(await signedValue(token))}`;
    expect(await findSignedIn(new Headers({ cookie }))).toBeNull();
  });

  test("is not opened by a token that nobody signed, nor by two cookies", async () => {
    const { cookie } = await signedIn();
    const token = decodeURIComponent(cookie).split("=", 2)[1]?.split(".")[0];
    for (const held of [`${sessionCookieName}=${token}`, `${sessionCookieName}=${token}.`, `${sessionCookieName}=`]) {
      expect(await findSignedIn(new Headers({ cookie: held }))).toBeNull();
    }
    expect(await findSignedIn(new Headers({ cookie: `${sessionCookieName}=x; ${cookie}` }))).toBeNull();
  });
});

test("no secret of anybody stands in the database as it is", async () => {
  const person = await makePerson(db);
  const ann = visitor();
  await ann.signIn(person.email);
  await ann.show(codeNow(person.secret));
  const rows = JSON.stringify([
    await db.account.findMany(),
    await db.session.findMany(),
    await db.twoFactor.findMany(),
    await db.spentCode.findMany({ where: { userId: { not: person.id } } }),
  ]);
  const token = decodeURIComponent(ann.jar.get(sessionCookieName) as string).split(".")[0] as string;
  for (const secret of [testPassword, person.secret, keyOf(person.secret), token]) expect(rows).not.toContain(secret);
});
