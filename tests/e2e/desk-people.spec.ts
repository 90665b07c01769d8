import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { makeLink } from "../../lib/db/people/one-time-links";
import type { Role } from "../../lib/editing/roles";
import { codeNow, makePerson, type Person, secretOf, startSession, testPassword } from "../support/desk";
import { readOutbox } from "../support/outbox";
import { test } from "./support/desk";
import { ask } from "./support/wire";

process.env.DATA_DIR = process.env.E2E_DATA;

const chosen = "violet tractor ninety swans";
let people = 0;
const address = () => `n${process.pid}-${people++}@council.example`;
const lettersTo = (email: string) => readOutbox().filter(({ to }) => to === email);
const linkIn = (text: string) => new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? "").pathname;

/** Waits for the only letter to somebody, and gives the path of its link. */
async function letterTo(email: string, count = 1): Promise<string> {
  await expect.poll(() => lettersTo(email).length).toBe(count);
  return linkIn(lettersTo(email).at(-1)?.text ?? "");
}

/** Signs in through the pages. */
async function signIn(page: Page, { email, secret }: Person, password = testPassword, steps = 0): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Code").fill(codeNow(secret, steps));
  await page.getByRole("button", { name: "Sign in" }).click();
}
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
/** What the page says is wrong; Next has an alert of its own, for readers of pages that change. */
const problem = (page: Page) => page.getByRole("alert", { name: "There is a problem" });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const post = (base: string, to: string, cookie: string, fields: Record<string, string> = {}, headers = {}) =>
  ask(base, to, {
    method: "POST",
    headers: { Origin: base, "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

for (const javaScript of [false, true]) {
  test(`somebody is invited, sets up both steps and is at the desk, ${javaScript ? "with" : "without"} scripts`, async ({
    atDesk,
    browser,
    site,
  }) => {
    const admin = await atDesk({ role: "administrator", javaScript });
    const email = address();
    await admin.page.goto("/admin/people");
    await admin.page.getByRole("link", { name: "Invite somebody to Oxfordshire" }).click();
    await admin.page.getByLabel("Their email address").fill(email);
    await admin.page.getByLabel(/^Publisher/).check();
    await press(admin.page, "Send the invitation");
    await expect(heading(admin.page, "Give them this link")).toBeVisible();
    const link = linkIn((await admin.page.locator("main .font-mono").textContent()) ?? "");
    expect(await letterTo(email)).toBe(link);

    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: javaScript });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel("Your name").fill("Nora New");
    await page.getByLabel("Choose a password").fill("localoffer2026!");
    await press(page, "Go on");
    await expect(problem(page)).toContainText("easy to guess");
    await page.getByLabel("Choose a password").fill(chosen);
    await press(page, "Go on");
    await expect(heading(page, "Set up your second step")).toBeVisible();
    const key = (await page.locator("main p.font-mono").textContent()) ?? "";
    const codes = await page.locator("main ul li").allTextContents();
    expect(codes).toHaveLength(10);

    // The password alone opens nothing.
    const other = await context.newPage();
    await other.goto("/admin/account");
    await expect(heading(other, "Sign in")).toBeVisible();

    await page.getByLabel("Code").fill("000000");
    await press(page, "Finish and go to the desk");
    await expect(problem(page)).toContainText("not right");
    await page.getByLabel("Code").fill(codeNow(secretOf(key)));
    await press(page, "Finish and go to the desk");
    await page.goto("/admin/account");
    await expect(page.getByLabel("Name")).toHaveValue("Nora New");
    await expect(page.getByText("10 backup codes are left")).toBeVisible();

    await press(page, "Sign out");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(chosen);
    await press(page, "Sign in");
    await page.getByLabel("Code").fill(codes[3] ?? "");
    await press(page, "Sign in");
    await page.goto("/admin/account");
    await expect(page.getByText("9 backup codes are left")).toBeVisible();
    expect((await page.goto(link))?.status()).toBe(410);
    await expect(heading(page, "This invitation no longer works")).toBeVisible();
    await context.close();
  });
}

test("a session is over everywhere once its owner signs out, and no link signs anybody out", async ({
  db,
  page,
  context,
  site,
}) => {
  const person = await makePerson(db, { areas: ["oxfordshire"] });
  await signIn(page, person);
  await page.goto("/admin/account");
  await expect(heading(page, "Your account")).toBeVisible();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await ask(site, "/admin/sign-out", { headers: { Cookie: cookie } })).status).toBe(303);
  expect((await ask(site, "/admin/account", { headers: { Cookie: cookie } })).status).toBe(200);
  await press(page, "Sign out");
  const after = await ask(site, "/admin/account", { headers: { Cookie: cookie } });
  expect([after.status, after.headers.location]).toEqual([307, "/admin/sign-in"]);
  expect((await post(site, "/admin/account/name", cookie, { name: "x" })).status).toBe(401);
});

test("who showed the second step a while ago shows it again, and what they sent is done then", async ({
  db,
  browser,
  site,
}) => {
  const admin = await makePerson(db, { role: "administrator", areas: ["oxfordshire"] });
  const person = await makePerson(db, { role: "editor", areas: ["oxfordshire"] });
  const { cookie, storageState } = await startSession(db, admin, { verifiedAgo: 10 * 60_000 });
  const direct = await post(site, `/admin/people/${person.id}/role`, cookie, {
    area: "oxfordshire",
    role: "viewer",
  });
  expect(direct.status).toBe(401);
  expect(direct.text).toContain("Show that it is you");

  const context = await browser.newContext({ baseURL: site, storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/admin/people/${person.id}`);
  await page.getByLabel("What they may do in Oxfordshire").selectOption("publisher");
  await press(page, "Change the role");
  await expect(heading(page, "Show that it is you")).toBeVisible();
  await page.getByLabel("Code").fill("000000");
  await press(page, "Go on");
  await expect(problem(page)).toContainText("not right");
  await page.getByLabel("Code").fill(codeNow(admin.secret));
  await press(page, "Go on");
  await expect(page.getByRole("status")).toContainText("The role is changed");
  await expect(page.getByLabel("What they may do in Oxfordshire")).toHaveValue("publisher");
  // The cookie from before is worth nothing now.
  expect((await ask(site, "/admin/account", { headers: { Cookie: cookie } })).status).toBe(307);
  await context.close();
});

test("showing the second step leads back into the desk and nowhere else", async ({ atDesk }) => {
  const { page } = await atDesk({});
  for (const [asked, back] of [
    ["/admin/people", "/admin/people"],
    ["https://evil.example/admin", "/admin"],
    ["//evil.example/admin", "/admin"],
    ["/\\evil.example/admin", "/admin"],
    ["/admin/../..//evil.example", "/admin"],
    ["javascript:alert(1)", "/admin"],
    ["/oxfordshire", "/admin"],
  ] as const) {
    await page.goto(`/admin/confirm?back=${encodeURIComponent(asked)}`);
    await expect(page.locator("input[name=back]")).toHaveValue(back);
  }
});

test("who has forgotten the password chooses another with a letter, and still needs the second step", async ({
  db,
  browser,
  site,
}) => {
  const person = await makePerson(db, { areas: ["oxfordshire"] });
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/admin/sign-in");
  await page.getByRole("link", { name: "I have forgotten my password" }).click();
  await page.getByLabel("Email").fill(person.email);
  await press(page, "Send the link");
  await expect(heading(page, "Check your emails")).toBeVisible();
  const link = await letterTo(person.email);
  await page.goto(link);
  await page.getByLabel("The new password").fill("short");
  await press(page, "Use this password");
  await expect(problem(page)).toContainText("at least 12 characters");
  await page.getByLabel("The new password").fill(chosen);
  await press(page, "Use this password");
  await expect(page.getByRole("status")).toContainText("Your new password counts");
  await page.goto("/admin/account");
  await expect(heading(page, "Sign in")).toBeVisible();
  await signIn(page, person, chosen);
  await page.goto("/admin/account");
  await expect(heading(page, "Your account")).toBeVisible();

  expect((await page.goto(link))?.status()).toBe(410);
  await expect(heading(page, "This link no longer works")).toBeVisible();
  const again = await post(site, "/admin/reset/choose", "", {
    token: link.split("/").at(-1) ?? "",
    password: "yet another violet tractor",
  });
  expect([again.status, again.text.includes("This link no longer works")]).toEqual([410, true]);
  await context.close();
});

test("a letter's link leads to this site, whatever host the asker named", async ({ db, site }) => {
  const person = await makePerson(db, { areas: ["oxfordshire"] });
  const headers = { "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example" };
  const answer = await post(site, "/admin/reset/ask", "", { email: person.email }, headers);
  expect([answer.status, answer.headers.location]).toEqual([303, "/admin/reset/sent"]);
  await letterTo(person.email);
  expect(lettersTo(person.email)[0]?.text).not.toContain("evil");
});

test("somebody looks after their own account without scripts", async ({ atDesk, db }) => {
  const person = await atDesk({ javaScript: false, name: "Old Name" });
  const { page } = person;
  const elsewhere = await startSession(db, person);
  await page.goto("/admin/account");
  await page.getByLabel("Name").fill("  ");
  await press(page, "Save the name");
  await expect(problem(page)).toContainText("Type your name");
  await page.getByLabel("Name").fill("New\u202e Name");
  await press(page, "Save the name");
  await expect(page.getByRole("status")).toContainText("Your name is changed");
  await expect(page.getByLabel("Name")).toHaveValue("New Name");

  await expect(page.getByText("(this one)")).toHaveCount(1);
  await press(page, /^Sign out there/);
  await expect(page.getByRole("status")).toContainText("You are signed out there");
  expect(await db.session.count({ where: { id: elsewhere.sessionId } })).toBe(0);

  await page.getByRole("link", { name: "Change the password" }).click();
  await page.getByLabel("The password that you have now").fill("not this one at all");
  await page.getByLabel("The new password").fill(chosen);
  await press(page, "Change the password");
  await expect(problem(page)).toContainText("This is not your password");
  await page.getByLabel("The password that you have now").fill(testPassword);
  await page.getByLabel("The new password").fill(chosen);
  await press(page, "Change the password");
  await expect(page.getByRole("status")).toContainText("Your password is changed");

  await press(page, "Make new backup codes");
  await expect(page.locator("main ul li")).toHaveCount(10);
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("10 backup codes are left")).toBeVisible();

  await press(page, "Set up another phone or app");
  const key = (await page.locator("main p.font-mono").textContent()) ?? "";
  await page.getByLabel("Code").fill(codeNow(person.secret));
  await press(page, "Use the new app");
  await expect(problem(page)).toContainText("not right");
  await page.getByLabel("Code").fill(codeNow(secretOf(key)));
  await press(page, "Use the new app");
  await expect(page.getByRole("status")).toContainText("Your new app counts");
  await press(page, "Sign out");
  await signIn(page, { ...person, secret: secretOf(key) }, chosen, 1);
  await page.goto("/admin/account");
  await expect(heading(page, "Your account")).toBeVisible();
});

test("a new email address counts once its owner opened the letter", async ({ atDesk }) => {
  const { page } = await atDesk({ javaScript: false });
  const email = address();
  await page.goto("/admin/account/email");
  await page.getByLabel("The new email address").fill("no address");
  await press(page, "Send the link");
  await expect(problem(page)).toContainText("Type an email address");
  await page.getByLabel("The new email address").fill(email);
  await press(page, "Send the link");
  await expect(page.getByRole("status")).toContainText("We sent a link");
  const link = await letterTo(email);
  await page.goto(link);
  await press(page, "Use this address");
  await expect(page.getByRole("status")).toContainText("new address");
  await expect(page.getByText(email)).toBeVisible();
  const again = await page.goto(link);
  expect(again?.status()).toBe(410);
  await expect(heading(page, "This link no longer works")).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("link", { name: "Ask for another link" }).click();
  await expect(heading(page, "Change your email address")).toBeVisible();
});

test("the link to a new address is for whoever asked for it, and for an hour", async ({ atDesk, db }) => {
  const [asker, other] = [await atDesk({ javaScript: false }), await atDesk({ javaScript: false })];
  const email = address();
  const token = await makeLink(db, "address", asker.id, email);
  const link = `/admin/account/email/${token}`;
  expect((await other.page.goto(link))?.status()).toBe(410);
  await expect(heading(other.page, "This link no longer works")).toBeVisible();
  await expect(other.page.getByText(email)).toHaveCount(0);
  expect((await asker.page.goto(link))?.status()).toBe(200);
  await expect(heading(asker.page, "Use this email address?")).toBeVisible();
  await db.verification.updateMany({
    where: { value: { startsWith: `${asker.id} ` } },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  await press(asker.page, "Use this address");
  await expect(heading(asker.page, "This link no longer works")).toBeVisible();
  expect((await asker.page.goto(link))?.status()).toBe(410);
});

test("an administrator disables, exports and erases somebody, and cannot lock the area", async ({ atDesk, db }) => {
  const area = `e2e-${process.pid}-${people++}`;
  const admin = await atDesk({ role: "administrator", areas: [area], javaScript: false });
  const person = await makePerson(db, { name: "Gone Soon", areas: [area] });
  const { page } = admin;
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "Gone Soon" }).click();
  await press(page, "Keep them from signing in");
  await expect(page.getByRole("status")).toContainText("cannot sign in any more");
  await press(page, "Let them sign in again");
  await expect(page.getByRole("status")).toContainText("can sign in again");
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Download what is held about them")]);
  const record = JSON.parse(readFileSync(await file.path(), "utf8"));
  expect(record).toMatchObject({ account: { email: person.email }, memberships: [{ areaSlug: area, role: "editor" }] });
  await page.getByRole("link", { name: "Erase what is held about them" }).click();
  await press(page, "Erase it");
  await expect(page.getByRole("status")).toContainText("Nothing is held");
  await expect(page.getByText("Gone Soon")).toHaveCount(0);

  await page.goto(`/admin/people/${admin.id}`);
  await page.getByLabel(/^What they may do/).selectOption("viewer");
  await press(page, "Change the role");
  await expect(problem(page)).toContainText("last administrator");
});

test("somebody who has an account takes an invitation to another area up with it, and nobody else does", async ({
  atDesk,
}) => {
  const admin = await atDesk({ role: "administrator", areas: ["stockton-on-tees"], javaScript: false });
  const person = await atDesk({ role: "editor", areas: ["oxfordshire"], javaScript: false });
  const thief = await atDesk({ role: "editor", areas: ["oxfordshire"], javaScript: false });
  await admin.page.goto("/admin/people/invite");
  await admin.page.getByLabel("Their email address").fill(person.email);
  await admin.page.getByLabel(/^Viewer/).check();
  await press(admin.page, "Send the invitation");
  const link = await letterTo(person.email);
  await thief.page.goto(link);
  await press(thief.page, "Take up the invitation");
  await expect(problem(thief.page)).toContainText("another email address");
  await person.page.goto(link);
  await press(person.page, "Take up the invitation");
  await person.page.goto("/admin/people");
  await expect(person.page.getByText("Stockton-on-Tees", { exact: true })).toBeVisible();
});

test("an invitation is sent again and taken back", async ({ atDesk, db }) => {
  const { page } = await atDesk({ role: "administrator", areas: ["stockton-on-tees"], javaScript: false });
  const email = address();
  await page.goto("/admin/people/invite?area=stockton-on-tees");
  await press(page, "Send the invitation");
  await expect(problem(page)).toContainText("Type an email address");
  await expect(problem(page)).toContainText("Choose what they may do");
  await page.getByLabel("Their email address").fill(email);
  await page.getByLabel(/^Editor/).check();
  await press(page, "Send the invitation");
  const first = await letterTo(email);
  await page.goto("/admin/people");
  await press(page, `Send again ${email}`);
  const second = await letterTo(email, 2);
  expect(second).not.toBe(first);
  await page.goto("/admin/people");
  await press(page, `Take back ${email}`);
  await expect(page.getByRole("status")).toContainText("does not work any more");
  expect(await db.invitation.count({ where: { email } })).toBe(0);
});

/** Every post about people, and what it needs. `{id}` is a person of Oxfordshire, `{invitation}` an open one there. */
const posts: { to: string; fields?: Record<string, string> }[] = [
  { to: "/admin/people/{id}/role", fields: { area: "oxfordshire", role: "viewer" } },
  { to: "/admin/people/{id}/remove", fields: { area: "oxfordshire" } },
  { to: "/admin/people/{id}/disable" },
  { to: "/admin/people/{id}/enable" },
  { to: "/admin/people/{id}/second-factor" },
  { to: "/admin/people/{id}/record" },
  { to: "/admin/people/{id}/erase/confirm" },
  { to: "/admin/people/invitations/{invitation}/again" },
  { to: "/admin/people/invitations/{invitation}/revoke" },
];
const invitation = (db: Parameters<typeof makePerson>[0]) =>
  db.invitation.create({
    data: {
      tokenHash: `${Math.random()}`,
      email: address(),
      areaSlug: "oxfordshire",
      role: "editor",
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });

test("nobody but an administrator of the area changes people, and each refusal is in the log", async ({ db, site }) => {
  const target = await makePerson(db, { areas: ["oxfordshire"] });
  const { id } = await invitation(db);
  const askers: [Role | null, string, number][] = [
    [null, "oxfordshire", 401],
    ["viewer", "oxfordshire", 403],
    ["editor", "oxfordshire", 403],
    ["publisher", "oxfordshire", 403],
    ["administrator", "stockton-on-tees", 404],
  ];
  for (const [role, area, status] of askers) {
    const person = await makePerson(db, { role: role ?? "viewer", areas: [area] });
    const cookie = role ? (await startSession(db, person)).cookie : "";
    for (const { to, fields } of posts) {
      const answer = await post(site, to.replace("{id}", target.id).replace("{invitation}", id), cookie, fields);
      expect([role, to, answer.status]).toEqual([role, to, status]);
    }
    const invited = { email: address(), area: "oxfordshire", role: "administrator" };
    expect((await post(site, "/admin/people/invite/send", cookie, invited)).status).toBe(status);
    const denied = await db.event.count({ where: { actor: person.id, action: "denied" } });
    expect([role, denied]).toEqual([role, status === 403 ? posts.length + 1 : 0]);
    const page = await ask(site, `/admin/people/${target.id}`, { headers: { Cookie: cookie } });
    expect([role, page.status]).toEqual([role, role ? 404 : 307]);
    expect(page.text).not.toContain(target.email);
  }
  const after = await db.user.findUniqueOrThrow({ where: { id: target.id }, include: { memberships: true } });
  expect(after).toMatchObject({ disabledAt: null, twoFactorEnabled: true, memberships: [{ role: "editor" }] });
});

test("no form of another site, and none without an origin, changes anything", async ({ atDesk, db, site }) => {
  const admin = await atDesk({ role: "administrator" });
  const target = await makePerson(db, { areas: ["oxfordshire"] });
  const own = ["/admin/account/name", "/admin/account/sessions/end-others", "/admin/sign-out", "/admin/confirm/check"];
  const { port } = new URL(site);
  for (const to of [...own, ...posts.map((one) => one.to)]) {
    const there = to.replace("{id}", target.id).replace("{invitation}", "x");
    for (const origin of ["", "null", "https://evil.example", `http://127.0.0.1.evil.example:${port}`, `${site}0`]) {
      const answer = await ask(site, there, {
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          Cookie: admin.cookie,
          ...(origin ? { Origin: origin } : {}),
        },
        body: "name=Changed&area=oxfordshire&role=viewer",
      });
      expect([there, origin, answer.status]).toEqual([there, origin, 403]);
    }
    const got = await ask(site, there, { headers: { Cookie: admin.cookie } });
    expect([there, [303, 404].includes(got.status)]).toEqual([there, true]);
  }
  expect(await db.session.count({ where: { id: admin.sessionId } })).toBe(1);
  expect(await db.membership.findFirst({ where: { userId: target.id } })).toMatchObject({ role: "editor" });
});
