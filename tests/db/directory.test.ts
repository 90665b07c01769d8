import { afterAll, describe, expect, test, vi } from "vitest";
import { auth } from "../../lib/auth/auth";
import { beginDirectory, finishDirectory, setUpAfterDirectory } from "../../lib/auth/directory";
import { directorySettings } from "../../lib/auth/directory-settings";
import { showFirstCode, showSecondFactor } from "../../lib/auth/second-factor";
import { findSignedIn } from "../../lib/auth/signed-in";
import { logFailures } from "../../lib/db/people/failures";
import { makeInvitation, takeUpInvitationsOf } from "../../lib/db/people/invitations";
import { codeNow, makePerson, secretOf, startSession } from "../support/desk";
import { type Said, startDirectory } from "../support/directory";
import { browser, goAndReturn, withTwoFactors } from "../support/directory-browser";
import { freshDatabase } from "../support/fresh-database";

process.env.SECRET = "a secret of the tests";
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;

const council = await startDirectory("the desk", "the desk's own secret");
afterAll(council.close);
Object.assign(process.env, {
  OIDC_ISSUER: council.issuer,
  OIDC_CLIENT_ID: "the desk",
  OIDC_CLIENT_SECRET: "the desk's own secret",
  OIDC_DOMAINS: "council.example, trust.example",
});

let people = 0;
const address = () => `d${people++}@council.example`;
const client = (headers: Headers) => ({ headers, network: "here" });

const signInWith = (said: Said, own = browser()) => goAndReturn((location) => council.signIn(location, said), own);
const mfa = withTwoFactors;

describe("signing in with a council's directory", () => {
  test("asks it with a state, a nonce and a proof key that are new each time", async () => {
    const [one, two] = [await beginDirectory(new Headers()), await beginDirectory(new Headers())];
    const asked = [one, two].map(({ location }) => new URL(location).searchParams);
    for (const each of asked) {
      expect(Object.fromEntries(each)).toMatchObject({
        response_type: "code",
        client_id: "the desk",
        code_challenge_method: "S256",
        redirect_uri: "http://localhost:3000/admin/sign-in/directory/back",
      });
      expect(each.get("scope")?.split(" ")).toContain("openid");
    }
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(asked[0]?.get(name)?.length).toBeGreaterThan(20);
      expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
    }
    const again = await beginDirectory(new Headers(), { anew: true });
    expect(new URL(again.location).searchParams.get("prompt")).toBe("login");
  });

  test("lets in who has an account, when it says that it asked for a second factor", async () => {
    const person = await makePerson(db, { email: address() });
    const { outcome, who } = await signInWith(mfa("s1", person.email));
    expect(outcome).toBe("signed in");
    expect(await who()).toMatchObject({ editor: { id: person.id }, isVerified: true, isFresh: true });
    const again = await signInWith(mfa("s1", person.email));
    expect(again.outcome).toBe("signed in");
    expect(await db.user.count({ where: { email: person.email } })).toBe(1);
  });

  test("does not count its second factor as shown just now when it was shown long ago", async () => {
    const person = await makePerson(db, { email: address() });
    const { who } = await signInWith({ ...mfa("s2", person.email), auth_time: Math.floor(Date.now() / 1000) - 3600 });
    expect(await who()).toMatchObject({ isVerified: true, isFresh: false });
  });

  test("asks for our second factor when it asked for a password only", async () => {
    const person = await makePerson(db, { email: address() });
    const own = await signInWith({ ...mfa("s3", person.email), amr: ["pwd"] });
    expect(own.outcome).toBe("second factor");
    expect(await own.who()).toBeNull();
    expect((await showSecondFactor("000000", client(own.headers()))).outcome).toBe("wrong");
    const step = await showSecondFactor(codeNow(person.secret), client(own.headers()));
    if ("cookies" in step) own.keep(step.cookies);
    expect(await own.who()).toMatchObject({ editor: { id: person.id }, isVerified: true });
  });

  test("makes an account for who is invited, with the role of the invitation, and a second factor to be set up", async () => {
    const email = address();
    await makeArea();
    await makeInvitation(db, { email, areaSlug: "near", role: "publisher", invitedBy: null });
    const own = await signInWith({ ...mfa("s4", email), amr: ["pwd"] });
    expect(own.outcome).toBe("no second factor");
    expect(await own.who()).toMatchObject({ isVerified: false, editor: { email, roles: { near: "publisher" } } });
    const setup = await setUpAfterDirectory(own.headers());
    const secret = secretOf(new URL(setup?.uri ?? "").searchParams.get("secret") ?? "");
    const step = await showFirstCode(codeNow(secret), client(own.headers()));
    if ("cookies" in step) own.keep(step.cookies);
    expect(await own.who()).toMatchObject({ isVerified: true, editor: { name: "Ann Staff" } });
    expect(await setUpAfterDirectory(own.headers())).toBeNull();
  });

  test("takes up no invitation that is too old, and none for who works somewhere already", async () => {
    const [late, email] = [address(), address()];
    const person = await makePerson(db, { email, role: "viewer", areas: ["far"] });
    await makeArea();
    for (const to of [late, email]) {
      await makeInvitation(db, { email: to, areaSlug: "near", role: "administrator", invitedBy: null });
    }
    await db.invitation.updateMany({ where: { email: late }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await signInWith(mfa("s20", late))).outcome).toBe("wrong");
    expect(await db.user.count({ where: { email: late } })).toBe(0);
    const { id } = await makePerson(db, { email: late, areas: [] });
    await takeUpInvitationsOf(db, { id, email: late });
    expect(await db.membership.count({ where: { userId: id } })).toBe(0);
    const { who } = await signInWith(mfa("s21", person.email));
    expect(await who()).toMatchObject({ editor: { roles: { far: "viewer" } } });
    expect((await who())?.editor.roles).not.toHaveProperty("near");
  });

  test("does not believe what it says of people of other domains, whoever they are here", async () => {
    const person = await makePerson(db, { email: "ann@elsewhere.example", role: "administrator" });
    expect((await signInWith(mfa("s30", person.email))).outcome).toBe("wrong");
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
  });

  test("makes no second factor for who has a password of ours and none: they prove the password first", async () => {
    const person = await makePerson(db, { email: address() });
    await db.twoFactor.deleteMany({ where: { userId: person.id } });
    await db.user.update({ where: { id: person.id }, data: { twoFactorEnabled: false } });
    const own = await signInWith({ ...mfa("s31", person.email), amr: ["pwd"] });
    expect(own.outcome).toBe("no second factor");
    expect(await setUpAfterDirectory(own.headers())).toBeNull();
  });

  test("lets nobody in who has neither account nor invitation, and makes none", async () => {
    const email = address();
    const { outcome, who } = await signInWith(mfa("s5", email));
    expect(outcome).toBe("wrong");
    expect(await who()).toBeNull();
    expect(await db.user.count({ where: { email } })).toBe(0);
  });

  test("does not let in who was disabled", async () => {
    const person = await makePerson(db, { email: address() });
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect((await signInWith(mfa("s6", person.email))).outcome).toBe("wrong");
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
  });

  test.each<[string, (email: string) => Said]>([
    ["of another council's people", () => ({ ...mfa("s7", "ann@other.example") })],
    ["of a domain that only looks like its own", () => ({ ...mfa("s7", "ann@council.example.evil.example") })],
    ["of an address that is not checked", (email) => ({ ...mfa("s7", email), email_verified: false })],
    ["of nobody", () => ({ ...mfa("s7", ""), email: null })],
    ["of an address with another in it", (email) => ({ ...mfa("s7", `x@evil.example,${email}`) })],
  ])("does not believe what it says %s", async (_, said) => {
    const person = await makePerson(db, { email: address() });
    await makePerson(db, { email: `ann${people++}@other.example` });
    const { outcome, who } = await signInWith(said(person.email));
    expect(outcome).toBe("wrong");
    expect(await who()).toBeNull();
  });

  test("takes nobody back who did not go there with this browser, and nobody twice", async () => {
    const person = await makePerson(db, { email: address() });
    const own = browser();
    const begun = await beginDirectory(own.headers());
    own.keep(begun.cookies);
    const query = await council.signIn(begun.location, mfa("s9", person.email));
    expect((await finishDirectory(query, browser().headers())).outcome).toBe("wrong");
    expect((await finishDirectory({ ...query, state: "made up" }, own.headers())).outcome).toBe("wrong");
    const other = await beginDirectory(new Headers());
    expect((await finishDirectory({ ...query, state: stateOf(other.location) }, own.headers())).outcome).toBe("wrong");
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
    expect((await finishDirectory(query, own.headers())).outcome).toBe("signed in");
    expect((await finishDirectory(query, own.headers())).outcome).toBe("wrong");
    for (const odd of [{}, { error: "access_denied" }, { code: "x" }, { state: "x" }] as Record<string, string>[]) {
      expect((await finishDirectory(odd, own.headers())).outcome).toBe("wrong");
    }
  });

  test("does not fill the log with those who never went there: it counts them, and each hour is one line", async () => {
    await db.failureCount.deleteMany();
    for (let n = 0; n < 40; n++) await finishDirectory({ state: `made up ${n}` }, browser().headers());
    const told = () => db.event.findMany({ where: { action: "sign-in failed" } });
    expect(await told()).toEqual([]);
    const now = new Date();
    await logFailures(db, now);
    const later = new Date(now.getTime() + 60 * 60_000);
    await Promise.all([logFailures(db, later), logFailures(db, later)]);
    expect(await logFailures(db, later)).toBe(0);
    const counts = (await told()).map(({ detail }) => Number((detail as { count: number }).count));
    expect(counts.length).toBeLessThanOrEqual(2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  test("knows somebody by what the directory numbers them with, not by an address that another one has by then", async () => {
    const [person, other] = [await makePerson(db, { email: address() }), await makePerson(db, { email: address() })];
    await signInWith(mfa("s10", person.email));
    const { who } = await signInWith(mfa("s10", other.email));
    expect((await who())?.editor.id).toBe(person.id);
  });

  test("leaves no token of the directory in the database, and ends the session that the browser had", async () => {
    const person = await makePerson(db, { email: address() });
    const before = await startSession(db, person);
    const own = browser();
    own.jar.set(...(before.cookie.split(/=(.*)/s).slice(0, 2) as [string, string]));
    expect((await signInWith(mfa("s11", person.email), own)).outcome).toBe("signed in");
    expect(await findSignedIn(new Headers({ cookie: before.cookie }))).toBeNull();
    const account = await db.account.findFirst({ where: { userId: person.id, providerId: "directory" } });
    expect(account).toMatchObject({ accountId: "s11", accessToken: null, refreshToken: null, idToken: null });
  });

  test("proved each code with the key that only this site has", () => {
    expect(council.exchanges.length).toBeGreaterThan(10);
    expect(council.exchanges).not.toContain("wrong");
  });
});

const makeArea = () => db.area.createMany({ data: [{ slug: "near", name: "Near" }], skipDuplicates: true });
const stateOf = (location: string) => new URL(location).searchParams.get("state") ?? "";

test("nobody gets an account without an invitation, by no way of signing up", async () => {
  const body = { name: "Ann", email: address(), password: "violet tractor ninety swans" };
  const answer = await auth().api.signUpEmail({ body, asResponse: true });
  expect(answer.ok).toBe(false);
  expect(await db.user.count({ where: { email: body.email } })).toBe(0);
});

test.each(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_DOMAINS"])(
  "a directory without %s is none",
  (name) => {
    expect(directorySettings()).not.toBeNull();
    vi.stubEnv(name, "");
    expect(directorySettings()).toBeNull();
    vi.unstubAllEnvs();
  },
);
