import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { environmentWith, requireSettings, Settings, settingFaults, settings } from "../../../lib/process/settings";

// What other tests of this thread have set is not what is tried here.
beforeEach(() => {
  for (const name of Object.keys(Settings.shape)) vi.stubEnv(name, undefined);
});
afterEach(() => void vi.unstubAllEnvs());

describe("a setting", () => {
  test("that is not set, or empty, is what it is by itself", () => {
    for (const text of [undefined, ""]) {
      for (const name of Object.keys(Settings.shape)) vi.stubEnv(name, text);
      expect({ ...settings }).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", GRACE_MS: 0, LOG: "on" });
      expect(settings.DATABASE_URL).toBeUndefined();
    }
    expect(settingFaults({})).toEqual([]);
  });

  test("is read when it is asked for, because threads and the start change it meanwhile", () => {
    vi.stubEnv("GRACE_MS", "4000");
    expect(settings.GRACE_MS).toBe(4000);
    vi.stubEnv("GRACE_MS", "5000");
    expect(settings.GRACE_MS).toBe(5000);
  });

  test("that is wrong gives no value, but its sentence", () => {
    vi.stubEnv("GRACE_MS", "soon");
    expect(() => settings.GRACE_MS).toThrow(/^GRACE_MS is “soon”\. Use a number of milliseconds, from 0 to 600000\.$/);
  });

  test("of this process is one of a process that it starts, unless that gets another", () => {
    vi.stubEnv("GRACE_MS", "4000");
    vi.stubEnv("LOG", "off");
    expect(environmentWith({ LOG: undefined })).toMatchObject({ GRACE_MS: "4000", LOG: undefined });
  });
});

test("all that is wrong is told at once, a sentence each", () => {
  for (const [name, text] of Object.entries({ PORT: "many", GRACE_MS: "soon", DATABASE_URL: "yes" }))
    vi.stubEnv(name, text);
  let said = "";
  try {
    requireSettings();
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said.split("\n")).toEqual([
    "PORT is “many”. Use a number from 1 to 65535.",
    "DATABASE_URL does not begin with postgresql://. Use postgresql://user:password@host:5432/name.",
    "GRACE_MS is “soon”. Use a number of milliseconds, from 0 to 600000.",
  ]);
});

test.each([
  ["PORT", ["", "many", "-1", "65536", "3000.5", "3e3"], ["0", "1", "65535"]],
  ["METRICS_PORT", ["no", "99999"], ["9100"]],
  ["GRACE_MS", ["soon", "-1", "NaN", "Infinity", "1e9", "99999999999"], ["0", "4000"]],
  ["SEARCHES_PER_MINUTE", ["0", "-1", "many", "NaN"], ["1", "60"]],
  ["API_PER_MINUTE", ["0"], ["120"]],
  ["RESULTS_PER_MINUTE", ["0"], ["200"]],
  ["RESULTS_PER_HOUR", ["0"], ["600"]],
  ["LOG", ["no"], ["on", "off"]],
  ["RATE_LIMITS", ["none"], ["on", "off", "shared"]],
  [
    "PUBLIC_ORIGIN",
    ["offer.example", "ftp://offer.example", "https://", "https://offer.example/a", "https://offer.example/?a"],
    ["https://offer.example", "https://offer.example/", "http://127.0.0.1:3000"],
  ],
  ["TRUSTED_PROXIES", ["elsewhere", "10.0.0.0/99", "10.0.0.0/", "300.1.1.1"], ["127.0.0.1, ::1", "10.0.0.0/8", " "]],
  [
    "SMTP_URL",
    ["smtp.example:587", "http://mail.example"],
    ["smtp://user:p%40ss@mail.example:587", "smtps://a.example"],
  ],
  [
    "MAIL_FROM",
    ["Local Offer", "Local Offer <offer>"],
    ["offer@council.example", "Local Offer <offer@council.example>"],
  ],
  ["SECURITY_CONTACT", ["the council"], ["security@council.example", "https://council.example/security"]],
  ["BACKUP_KEY", ["0".repeat(31), `${"0".repeat(32)}, 1`], ["0".repeat(32), `${"0".repeat(64)}, ${"1".repeat(64)}\n`]],
] as [string, string[], string[]][])(
  "%s has its own sentence where it is wrong, and none where it is right",
  (name, wrong, right) => {
    for (const text of wrong.filter(Boolean)) {
      const [sentence = "", ...more] = settingFaults({ [name]: text });
      expect(sentence, text).toMatch(new RegExp(`^${name} (is|has) .*\\. .*`));
      expect(more).toEqual([]);
    }
    for (const text of right) expect(settingFaults({ [name]: text })).toEqual([]);
  },
);

test("the site's own address is what a browser calls its origin", () => {
  vi.stubEnv("PUBLIC_ORIGIN", "HTTPS://Offer.Example:443/");
  expect(settings.PUBLIC_ORIGIN).toBe("https://offer.example");
});

describe("a directory that is half set up", () => {
  const whole = {
    OIDC_ISSUER: "https://directory.example",
    OIDC_CLIENT_ID: "the desk",
    OIDC_CLIENT_SECRET: "canary",
    OIDC_DOMAINS: "Council.example, trust.example",
  };

  test("is told what it lacks, and one that is whole is not", () => {
    expect(settingFaults(whole)).toEqual([]);
    expect(Settings.parse(whole).OIDC_DOMAINS).toEqual(["council.example", "trust.example"]);
    expect(settingFaults({ OIDC_DOMAINS: "council.example" })).toEqual([]);
  });

  test.each([
    ["OIDC_CLIENT_ID", "", "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET."],
    ["OIDC_CLIENT_SECRET", "", "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET."],
    [
      "OIDC_DOMAINS",
      "",
      "OIDC_ISSUER needs OIDC_DOMAINS: the domains of your email addresses, such as council.gov.uk.",
    ],
    [
      "OIDC_DOMAINS",
      "*",
      "OIDC_DOMAINS is no list of domains. Name those of your email addresses, such as council.gov.uk.",
    ],
    ["OIDC_ISSUER", "entra", "OIDC_ISSUER is not an address. Begin it with https://."],
  ])("by %s=%s: one sentence says so, also beside another that is wrong", (name, text, sentence) => {
    const said = settingFaults({ ...whole, [name]: text, PORT: "many" });
    expect(said).toEqual(["PORT is “many”. Use a number from 1 to 65535.", sentence]);
  });
});

test.each([
  ["yes", "does not begin with postgresql://"],
  ["db.example:5432/offer", "does not begin with postgresql://"],
  ["http://ann:canary@db.example:5432/offer", "does not begin with postgresql://"],
  ["mysql://ann:canary@db.example/offer", "does not begin with postgresql://"],
  ["postgresql:ann:canary@db.example/offer", "does not begin with postgresql://"],
  [`"postgresql://ann:canary@db.example/offer"`, "does not begin with postgresql://"],
  [" ", "has a space in it"],
  ["postgresql://ann:canary@db.example/offer ", "has a space in it"],
  ["postgresql://ann:canary @db.example/offer", "has a space in it"],
  ["postgresql://ann:canary@db.example:five/offer", "cannot be read"],
  ["postgresql://ann:canary@db.example:99999/offer", "cannot be read"],
  ["postgresql://ann:canary#1@db.example/offer", "cannot be read"],
  ["postgresql://ann:canary@db.example:0/offer", "names port 0"],
  ["postgresql://ann:canary%@db.example/offer", "has a % that is no code"],
  ["postgresql:///offer", "names no host"],
  ["postgresql://ann:canary@/offer", ""],
  ["postgresql://ann:canary@db.example", "names no database"],
  ["postgresql://ann:canary@db.example:5432/", "names no database"],
])("%s is no address of a database, and one sentence says why without repeating it", (address, why) => {
  const said = settingFaults({ DATABASE_URL: address, DATABASE_OWNER_URL: address });
  for (const [at, name] of ["DATABASE_URL", "DATABASE_OWNER_URL"].entries()) {
    expect(said[at]).toMatch(new RegExp(`^${name} [^\\n]+\\.$`));
    expect(said[at]).toContain(why);
    expect(said[at]).toContain("Use postgresql://user:password@host:5432/name.");
    expect(said[at]).not.toContain("canary");
  }
});

test("no sentence repeats what may hold a password", () => {
  const said = Object.keys(Settings.shape)
    .filter((name) => !/PORT|_MS|_USEC|_PER_|^LOG$|RATE_LIMITS|DATABASE_BUNDLED/.test(name))
    .flatMap((name) => settingFaults({ [name]: "ftp:// can ary" }));
  expect(said.length).toBeGreaterThan(9);
  expect(said.join()).not.toContain("ary");
});

/** The table of these settings, as their descriptions have it. */
const tableOf = (names: string[]): string =>
  [
    "| Setting | By itself | Does |",
    "|---|---|---|",
    ...names.map((name) => {
      const setting = Settings.shape[name as keyof Settings];
      const own = String(setting.safeParse(undefined).data ?? "");
      return `| \`${name}\` | ${own && `\`${own}\``} | ${setting.description} |`;
    }),
  ].join("\n");

const described = Object.entries(Settings.shape).flatMap(([name, { description }]) => (description ? [name] : []));

test.each([
  ["the site", described.filter((name) => !name.startsWith("OIDC_"))],
  ["a council's own directory", described.filter((name) => name.startsWith("OIDC_"))],
])("README.md has the settings of %s as they are described: put in what this test expects", (_, names) => {
  const tables = readFileSync("README.md", "utf8").match(/(?:^\|.*\n)+/gm) ?? [];
  const written = tables.find((table) => table.includes(`| \`${names[0]}\``));
  expect(written?.trim()).toBe(tableOf(names));
});
