import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sendMail, siteLink } from "../../../lib/mail/mail";
import { ownDataFolder } from "../../support/data-folder";
import { startMailServer, startNoMailServer } from "../../support/mail-server";
import { readMail, readOutbox } from "../../support/outbox";

const outbox = path.join(ownDataFolder(), "outbox");
const letter = { to: "sam@council.example", subject: "Please check Zoë’s page", text: "Is it still right?\nZoë\n" };

beforeEach(() => {
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_ORIGIN", "PORT"]) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outbox, { recursive: true, force: true });
});

describe("without a mail server, a mail", () => {
  test("is a file that a mail program can read", async () => {
    await sendMail(letter);
    const [mail] = readOutbox();
    expect(mail).toMatchObject({ to: letter.to, subject: letter.subject });
    expect(mail?.text.trim()).toBe(letter.text.trim());
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  test("can be read by nobody else", async () => {
    await sendMail(letter);
    expect(statSync(outbox).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(outbox)) expect(statSync(path.join(outbox, name)).mode & 0o777).toBe(0o600);
  });

  test("of a hundred at once is one of a hundred whole files", async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => sendMail({ ...letter, subject: `Number ${n}` })));
    expect(new Set(readOutbox().map(({ subject }) => subject)).size).toBe(100);
    expect(readdirSync(outbox).filter((name) => !name.endsWith(".eml"))).toEqual([]);
  });

  test("keeps a long link whole", async () => {
    const link = siteLink(`/still-correct?token=${"a1-_=".repeat(60)}`);
    await sendMail({ ...letter, text: `Zoë, press this:\n\n${link}\n` });
    expect(readOutbox()[0]?.text).toContain(link);
  });
});

describe("with a mail server, a mail", () => {
  test("arrives, from MAIL_FROM, after the login", async () => {
    const { port, received, close } = await startMailServer();
    vi.stubEnv("SMTP_URL", `smtp://site:p%40ss@127.0.0.1:${port}`);
    vi.stubEnv("MAIL_FROM", "Local Offer <localoffer@council.example>");
    await sendMail({ ...letter, text: "One\n.\nQUIT\n..two" }).finally(close);
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({
      login: { user: "site", password: "p@ss" },
      from: "localoffer@council.example",
      to: ["sam@council.example"],
    });
    const read = readMail(mail?.data ?? "");
    expect(read.headers.get("from")).toBe("Local Offer <localoffer@council.example>");
    expect(read.text.trim()).toBe("One\n.\nQUIT\n..two");
    expect(readOutbox()).toEqual([]);
  });

  test.each([
    ["refuses the person", () => startMailServer({ to: "550 no sam@council.example" })],
    ["refuses the mail", () => startMailServer({ data: "554 sam@council.example" })],
    ["refuses the login", () => startMailServer({ login: "535 site p@ss" })],
    ["talks nonsense", () => startNoMailServer("HTTP/1.1 400 sam@council.example")],
  ])("fails in a plain sentence without the address when the server %s", async (_, start) => {
    const { port, close } = await start();
    vi.stubEnv("SMTP_URL", `smtp://site:p%40ss@127.0.0.1:${port}`);
    const error = await sendMail(letter).catch((caught) => caught);
    await close();
    expect(error.message).toMatch(/^The mail could not be sent \(E[A-Z]+\)\.$/);
    expect(JSON.stringify([error.message, error.stack, error.cause ?? ""])).not.toMatch(/sam@|p@ss|p%40ss/);
  });

  test("fails when nobody listens", async () => {
    const { port, close } = await startMailServer();
    await close();
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
    await expect(sendMail(letter)).rejects.toThrow(/^The mail could not be sent \(E[A-Z]+\)\.$/);
  });

  test("says no password in the clear to another machine", async () => {
    const { port, received, close } = await startMailServer();
    // The same machine under a name that is not one of this machine's own.
    vi.stubEnv("SMTP_URL", `smtp://site:secret@0.0.0.0:${port}`);
    await expect(sendMail(letter).finally(close)).rejects.toThrow("could not be sent");
    expect(received).toEqual([]);
  });

  test("fails when the server says nothing for ten seconds", async () => {
    const { port, close } = await startNoMailServer(null);
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 0 });
    let said = "";
    void sendMail(letter).catch((error) => {
      said = error.message;
    });
    // A clock that runs fast, beside a network that does not.
    while (said === "") await vi.advanceTimersByTimeAsync(100).then(() => new Promise(setImmediate));
    const clock = Date.now();
    vi.useRealTimers();
    // Ten seconds for the connection, which the fast clock may use up first, and ten for the greeting.
    expect(clock).toBeGreaterThanOrEqual(10_000);
    expect(clock).toBeLessThan(20_500);
    expect(said).toBe("The mail could not be sent (ETIMEDOUT).");
    await close();
  });

  test.each(["smtp.council.example:587", "http://council.example", "nonsense"])(
    "fails when SMTP_URL is %s",
    async (url) => {
      vi.stubEnv("SMTP_URL", url);
      await expect(sendMail(letter)).rejects.toThrow("SMTP_URL is not an address.");
    },
  );
});

describe("a mail to", () => {
  test.each([
    "",
    "sam",
    "sam@council.example, jo@council.example",
    "sam@council.example;jo@council.example",
    "sam@council.example jo@council.example",
    "Sam <sam@council.example>",
    "<sam@council.example>",
    "sam@council.example\r\nBcc: jo@council.example",
    "sam@council.example\n",
    "sam@council.example\0",
    "group:sam@council.example;",
    '"jo@evil.example"@council.example',
    "sam@council.example(jo@evil.example)",
    `sam@${"a.".repeat(130)}example`,
  ])("%j is sent to nobody", async (to) => {
    await expect(sendMail({ ...letter, to })).rejects.toThrow("exactly one email address");
    expect(readOutbox()).toEqual([]);
  });
});

describe("a subject cannot", () => {
  test.each([
    "Hello\r\nBcc: jo@evil.example",
    "Hello\nBcc: jo@evil.example\n\nBody",
    "Hello\rBcc: jo@evil.example",
    "Hello\u2028Bcc: jo@evil.example",
    "Hello\0\u0085Bcc: jo@evil.example",
  ])("begin another header: %j", async (subject) => {
    await sendMail({ ...letter, subject });
    const [mail] = readOutbox();
    expect([...(mail?.headers.keys() ?? [])].filter((name) => /bcc|^body$/.test(name))).toEqual([]);
    expect(mail?.subject).toMatch(/^Hello /);
    expect(mail?.text.trim()).toBe(letter.text.trim());
  });

  test("turn the direction of what is read", async () => {
    await sendMail({ ...letter, subject: "a\u202eb\u2066c" });
    expect(readOutbox()[0]?.subject).toBe("a b c");
  });
});

test("links in mails begin with PUBLIC_ORIGIN, or with this machine", () => {
  expect(siteLink("/admin")).toBe("http://localhost:3000/admin");
  vi.stubEnv("PORT", "4250");
  expect(siteLink("/admin")).toBe("http://localhost:4250/admin");
  vi.stubEnv("PUBLIC_ORIGIN", "https://localoffer.example");
  expect(siteLink("/admin?a=1")).toBe("https://localoffer.example/admin?a=1");
});
