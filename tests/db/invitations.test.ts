import { describe, expect, test, vi } from "vitest";
import { deliverInvitation } from "../../lib/auth/deliver-invitation";
import { showFirstCode } from "../../lib/auth/second-factor";
import { signUp } from "../../lib/auth/sign-up";
import { findSignedIn } from "../../lib/auth/signed-in";
import { findEditor } from "../../lib/db/people/editors";
import {
  findInvitation,
  invite,
  inviteAgain,
  makeInvitation,
  revokeInvitation,
  takeUpInvitation,
} from "../../lib/db/people/invitations";
import { findPerson, searchPeople } from "../../lib/db/people/people";
import type { Editor, Role } from "../../lib/editing/roles";
import { ownDataFolder } from "../support/data-folder";
import { codeNow, makePerson, secretOf } from "../support/desk";
import { freshDatabase } from "../support/fresh-database";
import { startMailServer } from "../support/mail-server";
import { readOutbox } from "../support/outbox";

process.env.SECRET = "a secret of the tests";
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;
ownDataFolder();

const client = (headers = new Headers()) => ({ headers, network: "here" });
const passphrase = "violet tractor ninety swans";
let people = 0;
const address = () => `new${people++}@council.example`;
const editorWith = async (role: Role, ...areas: string[]) => {
  const { id } = await makePerson(db, { role, areas: areas.length > 0 ? areas : ["near"] });
  return (await findEditor(db, id)) as Editor;
};
const invited = async (email: string, role: Role = "editor") => {
  const made = await invite(db, await editorWith("administrator"), { email, areaSlug: "near", role });
  if (made.outcome !== "invited") throw new Error(made.outcome);
  return made.token;
};
const pairs = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((one) => one.split(";", 1)[0]).join("; ") });

describe("the link of an invitation", () => {
  const deliver = async (email: string) => {
    const admin = await editorWith("administrator", "letters");
    const made = await invite(db, admin, { email, areaSlug: "letters", role: "publisher" });
    if (made.outcome !== "invited") throw new Error(made.outcome);
    const { length } = readOutbox();
    const delivered = await deliverInvitation(admin, made);
    const { shownToId } = await db.invitation.findFirstOrThrow({ where: { email } });
    return { admin, token: made.token, delivered, shownToId, since: length };
  };
  const shown = (editor: Editor) => db.event.count({ where: { action: "invitation link shown", actor: editor.id } });

  test("is shown to nobody where a mail server takes the letter, or does not", async () => {
    for (const [said, outcome] of [
      [undefined, "sent"],
      ["550 no such person", "not taken"],
    ] as const) {
      const server = await startMailServer({ to: said });
      process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
      try {
        const { admin, delivered, shownToId } = await deliver(address());
        expect([delivered, shownToId, await shown(admin)]).toEqual([outcome, null, 0]);
      } finally {
        delete process.env.SMTP_URL;
        await server.close();
      }
    }
  });

  test("is shown where there is no mail server: the account is marked, the log has it and the others hear of it", async () => {
    const other = await makePerson(db, { role: "publisher", areas: ["letters"] });
    const writer = await makePerson(db, { role: "editor", areas: ["letters"] });
    const email = address();
    const { admin, token, delivered, shownToId, since } = await deliver(email);
    expect([delivered, shownToId, await shown(admin)]).toEqual(["shown", admin.id, 1]);
    const letters = () => readOutbox().slice(since);
    await vi.waitFor(() => expect(letters().map(({ to }) => to)).toContain(other.email), 10_000);
    expect(letters().find(({ to }) => to === other.email)?.text).toContain(
      `${admin.name} invited ${email} as publisher`,
    );
    for (const nobody of [writer.email, admin.email]) expect(letters().map(({ to }) => to)).not.toContain(nobody);

    const person = await makePerson(db, { email, areas: [] });
    expect(await takeUpInvitation(db, token, person)).toBe("taken up");
    expect((await findPerson(db, admin, person.id))?.shownTo).toEqual([{ area: "letters", name: admin.name }]);
    expect((await findPerson(db, admin, other.id))?.shownTo).toEqual([]);
  });
});

describe("an invitation", () => {
  test("makes an account with its role, which opens nothing before its second factor is set up", async () => {
    const email = address();
    const made = await signUp(await invited(email, "publisher"), "Ann", passphrase, client());
    if (made.outcome !== "made") throw new Error(made.outcome);
    expect(await findSignedIn(pairs(made.cookies))).toMatchObject({ isVerified: false });
    const secret = secretOf(new URL(made.setup.uri).searchParams.get("secret") ?? "");
    expect(made.setup.backupCodes).toHaveLength(10);
    const step = await showFirstCode(codeNow(secret), client(pairs(made.cookies)));
    expect(step.outcome).toBe("signed in");
    const who = "cookies" in step ? await findSignedIn(pairs(step.cookies)) : null;
    expect(who).toMatchObject({ isVerified: true, editor: { email, name: "Ann", roles: { near: "publisher" } } });
    // What was given before the second factor is worth nothing after it.
    expect(await findSignedIn(pairs(made.cookies))).toBeNull();
  });

  test("gives its person a name on one line, in which nothing unseen turns round what stands beside it", async () => {
    const email = address();
    await signUp(await invited(email), " Ann\u202e\r\nLong\0 ", passphrase, client());
    expect(await db.user.findUnique({ where: { email } })).toMatchObject({ name: "Ann Long" });
  });

  test("is taken up once, also when twenty do so at the same moment", async () => {
    const token = await invited(address());
    const all = await Promise.all(Array.from({ length: 20 }, () => signUp(token, "Ann", passphrase, client())));
    expect(all.filter(({ outcome }) => outcome === "made")).toHaveLength(1);
    expect((await signUp(token, "Ann", passphrase, client())).outcome).toBe("gone");
  });

  test("is open for seven days", async () => {
    const token = await invited(address());
    const hours =
      (await db.invitation.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).expiresAt.getTime() - Date.now();
    expect(Math.round(hours / 3_600_000)).toBe(7 * 24);
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findInvitation(db, token)).toBeNull();
    expect((await signUp(token, "Ann", passphrase, client())).outcome).toBe("gone");
  });

  test("cannot be found in the database", async () => {
    const token = await invited(address());
    const rows = JSON.stringify(
      [await db.invitation.findMany(), await db.event.findMany({ where: { action: "invite" } })],
      (_, value) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(rows).not.toContain(token);
  });

  test("is void when another was sent to the same person, or when it was taken back", async () => {
    const [email, admin] = [address(), await editorWith("administrator")];
    const first = await invited(email);
    const { id } = await db.invitation.findFirstOrThrow({ where: { email } });
    const again = await inviteAgain(db, admin, id);
    if (again.outcome !== "invited") throw new Error(again.outcome);
    expect(await findInvitation(db, first)).toBeNull();
    expect(await findInvitation(db, again.token)).toMatchObject({ email, role: "editor" });
    const newer = await db.invitation.findFirstOrThrow({ where: { email } });
    expect(await revokeInvitation(db, admin, newer.id)).toBe("revoked");
    expect(await findInvitation(db, again.token)).toBeNull();
    expect(await revokeInvitation(db, admin, newer.id)).toBe("missing");
  });

  test("is sent and taken back by administrators of the area alone", async () => {
    const email = address();
    await invited(email);
    const { id } = await db.invitation.findFirstOrThrow({ where: { email } });
    const asked = { email: address(), areaSlug: "near", role: "viewer" } as const;
    for (const role of ["viewer", "editor", "publisher"] as const) {
      const editor = await editorWith(role);
      expect((await invite(db, editor, asked)).outcome).toBe("forbidden");
      expect((await inviteAgain(db, editor, id)).outcome).toBe("forbidden");
      expect(await revokeInvitation(db, editor, id)).toBe("forbidden");
    }
    const elsewhere = await editorWith("administrator", "far");
    expect((await invite(db, elsewhere, asked)).outcome).toBe("missing");
    expect((await inviteAgain(db, elsewhere, id)).outcome).toBe("missing");
    expect(await revokeInvitation(db, elsewhere, id)).toBe("missing");
    expect(await db.invitation.count({ where: { email: asked.email } })).toBe(0);
    expect(await db.invitation.count({ where: { id } })).toBe(1);
  });

  test("stands on the administrators' list until it is taken up", async () => {
    const [email, admin] = [address(), await editorWith("administrator")];
    const token = await invited(email, "viewer");
    const listed = async () =>
      (await searchPeople(db, admin, new Date())).flatMap(({ invitations }) => invitations.map((one) => one.email));
    expect(await listed()).toContain(email);
    await signUp(token, "Ann", passphrase, client());
    expect(await listed()).not.toContain(email);
  });
});

describe("somebody who has an account already", () => {
  const known = async (role: Role, ...areas: string[]) => {
    const { id, email } = await makePerson(db, { role, areas });
    return { id, email };
  };
  const roles = async (id: string) => (await findEditor(db, id))?.roles;
  const wanted = { areaSlug: "near", invitedBy: null } as const;

  test("takes an invitation to another area up with it", async () => {
    const person = await known("editor", "far");
    const token = await makeInvitation(db, { ...wanted, email: person.email, role: "publisher" });
    expect(await takeUpInvitation(db, token, person)).toBe("taken up");
    expect(await roles(person.id)).toEqual({ far: "editor", near: "publisher" });
    expect(await takeUpInvitation(db, token, person)).toBe("gone");
  });

  test("does not take up what was sent to somebody else", async () => {
    const person = await known("editor", "far");
    const token = await makeInvitation(db, { ...wanted, email: address(), role: "administrator" });
    expect(await takeUpInvitation(db, token, person)).toBe("another");
    expect(await roles(person.id)).toEqual({ far: "editor" });
  });

  test("does not come to less by it", async () => {
    const person = await known("administrator", "near");
    const token = await makeInvitation(db, { ...wanted, email: person.email, role: "viewer" });
    expect(await takeUpInvitation(db, token, person)).toBe("taken up");
    expect(await roles(person.id)).toEqual({ near: "administrator" });
  });

  test("cannot be made anew with another password by whoever has the letter", async () => {
    const person = await known("editor", "far");
    const token = await makeInvitation(db, { ...wanted, email: person.email, role: "viewer" });
    expect((await signUp(token, "Thief", passphrase, client())).outcome).toBe("gone");
    expect(await findInvitation(db, token)).not.toBeNull();
  });

  test("is not invited to where they work", async () => {
    const person = await known("editor", "near");
    const admin = await editorWith("administrator");
    expect((await invite(db, admin, { email: person.email, areaSlug: "near", role: "viewer" })).outcome).toBe("member");
  });
});
