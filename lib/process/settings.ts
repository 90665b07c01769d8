import { z } from "zod";
import { PlainError } from "./plain-error";
import {
  contact,
  databaseAddress,
  domains,
  keys,
  mailServer,
  oneOf,
  proxies,
  sender,
  siteAddress,
  webAddress,
  wholeNumber,
} from "./setting-kinds";

const port = wholeNumber(0, 65_535, "Use a number from 1 to 65535.");
const perTime = wholeNumber(1, 999_999_999, "Use a whole number from 1.");
const milliseconds = wholeNumber(0, 600_000, "Use a number of milliseconds, from 0 to 600000.");

/** For what is about several settings: it is said together with what is wrong about each. */
const ofDirectory = { path: ["OIDC_ISSUER"], when: () => true };

/**
 * Every setting that the site takes from the environment: what it may be, what it is by itself, and what it does. The
 * last is in Markdown, for the tables of README.md. A setting without it is no business of an operator.
 */
export const Settings = z
  .object({
    PORT: port.default(3000).describe("the port where it listens"),
    HOST: z.string().default("127.0.0.1").describe("the address where it listens"),
    DATABASE_URL: databaseAddress
      .optional()
      .describe(
        "a PostgreSQL (15 or later) of your own instead of the bundled one: see [below](#a-database-of-your-own)",
      ),
    DATABASE_OWNER_URL: databaseAddress
      .optional()
      .describe("the same database under the role that owns the tables; used at the start, for migrations and rights"),
    DATA_DIR: z.string().default(".data").describe("where the bundled database and the last good copy live"),
    PUBLIC_ORIGIN: siteAddress
      .optional()
      .describe(
        "the site's own address, such as `https://localoffer.example.gov.uk`; other hosts and forms from elsewhere are " +
          "then refused, and cookies are `Secure` when it is https",
      ),
    SECRET: z
      .string()
      .optional()
      .describe(
        "seals what the site gives out and must get back unchanged; made at the first start when it is not set",
      ),
    SMTP_URL: mailServer
      .optional()
      .describe(
        "the mail server (`smtp://user:password@host:587`); without one, each mail is a file in `DATA_DIR/outbox`",
      ),
    MAIL_FROM: sender
      .optional()
      .describe("whom mails are from (`Local Offer <localoffer@council.example>`; else an address at the site's host)"),
    BACKUP_KEY: keys
      .optional()
      .describe(
        "encrypts the backups: a key of age (the line of `age-keygen` that is no remark), or a passphrase of 32 " +
          "characters or more; made at the first start when it is not set",
      ),
    GRACE_MS: milliseconds.default(0).describe("how long `/readyz` says no before the server stops listening"),
    LOG: oneOf("on", "off")
      .default("on")
      .describe(
        "`off` for no request lines. Every line of both outputs is one object of JSON, and none holds what somebody " +
          "typed; at a terminal the site's own sentences stay plain",
      ),
    TRUSTED_PROXIES: proxies
      .default([])
      .describe(
        "addresses and networks of your own proxies, whose `X-Forwarded-For` is believed. Without it everybody who " +
          "comes through a proxy shares one limit",
      ),
    RATE_LIMITS: oneOf("on", "off", "shared")
      .default("on")
      .describe("limits for one network; `off` for none, `shared` counts for all processes together, in the database"),
    SEARCHES_PER_MINUTE: perTime.default(60).describe("the limit of searches from the form"),
    API_PER_MINUTE: perTime.default(120).describe("the limit of requests of programs"),
    RESULTS_PER_MINUTE: perTime.default(200).describe("the limit of pages of answers that have to be drawn"),
    RESULTS_PER_HOUR: perTime.default(600).describe("the same for an hour"),
    SECURITY_CONTACT: contact
      .optional()
      .describe(
        "whom to tell of a hole in the site, for `/.well-known/security.txt`: an email address or a page (else " +
          "`MAIL_FROM`)",
      ),
    METRICS_PORT: port.optional().describe("a loopback port for `/metrics` in Prometheus' format"),
    OIDC_ISSUER: webAddress
      .optional()
      .describe("`https://login.microsoftonline.com/TENANT-ID/v2.0`, with the id of your own tenant and not `common`"),
    OIDC_CLIENT_ID: z.string().optional().describe("the application's id"),
    OIDC_CLIENT_SECRET: z.string().optional().describe("the value of its secret"),
    OIDC_DOMAINS: domains
      .optional()
      .describe(
        "the domains of your staff's email addresses, such as `council.gov.uk`; what the directory says of others is " +
          "not believed",
      ),
    OIDC_NAME: z.string().default("your council account").describe("what people know it by"),

    // Said by the start to the rest of this process: the database is the bundled one.
    DATABASE_BUNDLED: oneOf("yes").optional(),
    // Said by systemd to what it starts: where it is told how that is, and for how long it waits to be told again.
    NOTIFY_SOCKET: z.string().optional(),
    WATCHDOG_USEC: wholeNumber(1, 999_999_999, "It is systemd that sets it.").optional(),
    // Said by npm, and by a release: the folder in which somebody typed the command.
    INIT_CWD: z.string().optional(),
    // Where the Chromium is that tests are run with.
    CHROMIUM: z.string().optional(),
  })
  // Nobody should believe that a directory is on when it is not.
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => !OIDC_ISSUER || (OIDC_CLIENT_ID && OIDC_CLIENT_SECRET),
    {
      ...ofDirectory,
      error: "needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.",
    },
  )
  .refine(({ OIDC_ISSUER, OIDC_DOMAINS }) => !OIDC_ISSUER || OIDC_DOMAINS !== undefined, {
    ...ofDirectory,
    error: "needs OIDC_DOMAINS: the domains of your email addresses, such as council.gov.uk.",
  });
export type Settings = z.output<typeof Settings>;
type Name = keyof Settings;
type Environment = Readonly<Record<string, string | undefined>>;

const names = Object.keys(Settings.shape) as Name[];

/** A setting that is empty is one that is not set. */
const textOf = (environment: Environment, name: string) => environment[name] || undefined;

const sentencesOf = (issues: readonly z.core.$ZodIssue[], name?: string) =>
  issues.map(({ path, message }) => `${name ?? String(path[0])} ${message}`);

/**
 * Returns a sentence for each mistake in the settings of an environment: what is wrong, and what to write instead.
 * None repeats a text that may hold a password.
 */
export function settingFaults(environment: Environment): string[] {
  const written = Object.fromEntries(names.map((name) => [name, textOf(environment, name)]));
  return sentencesOf(Settings.safeParse(written).error?.issues ?? []);
}

/** Throws all that is wrong with the settings of this process, in one plain sentence each. */
export function requireSettings(): void {
  const faults = settingFaults(process.env);
  if (faults.length > 0) throw new PlainError(faults.join("\n"));
}

function read(name: Name): unknown {
  const { success, data, error } = Settings.shape[name].safeParse(textOf(process.env, name));
  if (success) return data;
  throw new PlainError(sentencesOf(error.issues, name).join("\n"));
}

/**
 * The settings of this process. Each is read when it is asked for, because the threads of a process share its
 * environment. The start adds to that what it makes: the address of the bundled database and the secret. Reading one
 * that is wrong throws its sentence; `requireSettings` has found it before.
 */
export const settings = Object.defineProperties(
  {},
  Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => read(name) }])),
) as Settings;

/** Sets something for the rest of this process, its threads and what they start; null takes it away. */
export function setEnvironment(changes: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) delete process.env[name];
    else process.env[name] = text;
  }
}

/** Returns the environment for a process that this one starts; undefined takes something out of it. */
export const environmentWith = (changes: Environment): NodeJS.ProcessEnv => ({ ...process.env, ...changes });
