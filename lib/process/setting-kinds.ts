import { z } from "zod";
import { addressesOf, wantedServer } from "./database-hosts";
import { parseProxies } from "./trusted-proxies";

/*
 * The kinds of settings. Each says what is wrong as the end of a sentence that begins with the setting's name, and what
 * to write instead. Only numbers and words to choose from are repeated: anything else may hold a password.
 */

/** Returns a text that holds under a check; else this is said of it. */
const text = (holds: (text: string) => boolean, fault: string) => z.string().refine(holds, { error: fault });

/** Returns a whole number within these bounds. `advice` says what to write. */
export const wholeNumber = (least: number, most: number, advice: string) =>
  z.string().transform((written, context) => {
    const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue(`is “${written}”. ${advice}`);
    return z.NEVER;
  });

/** Returns one of these words. */
export const oneOf = <const Word extends string>(...words: Word[]) =>
  z.enum(words, { error: ({ input }) => `is “${input}”. Use ${words.join(" or ")}, or leave it out.` });

const isWeb = (written: string) => URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);

/** The address of something on the web. */
export const webAddress = text(isWeb, "is not an address. Begin it with https://.");

/** The address of a site, without a page: what browsers call its origin. */
export const siteAddress = text(
  (written) => isWeb(written) && ["", "/"].includes(new URL(written).pathname + new URL(written).search),
  "is not the address of a site. Use https://localoffer.example.gov.uk, without anything after it.",
).transform((written) => new URL(written).origin);

/** The address of a mail server. */
export const mailServer = text(
  (written) => URL.canParse(written) && /^smtps?:\/\//.test(written),
  "is not an address. Use smtp://user:password@host:587.",
);

const mailbox = /^[^@\s<>]+@[^@\s<>]+$/;

/** An email address, alone or behind a name: "Local Offer <localoffer@council.example>". */
export const sender = text(
  (written) => mailbox.test(/<([^<>]+)>\s*$/.exec(written)?.[1] ?? written),
  "has no email address. Use one, or Local Offer <localoffer@council.example>.",
);

/** An email address, or an address of the web or of another kind. */
export const contact = text(
  (written) => mailbox.test(written) || /^[a-z]+:\S+$/i.test(written),
  "is neither an email address nor a page. Use one, such as security@council.example.",
);

/** Fewer characters than a random key has are a password, and somebody with the backups could try them all. */
export const fewestKeyCharacters = 32;

/** Keys of backups, one or several, as `findBackupKeys` takes them. */
export const keys = text(
  (written) => written.split(/[\s,]+/).every((key) => key === "" || key.length >= fewestKeyCharacters),
  `is shorter than ${fewestKeyCharacters} characters. Make one with: openssl rand -hex 32`,
);

const domain = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Domains of email addresses, between spaces or commas, in small letters. */
export const domains = z
  .string()
  .transform((written) =>
    written
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine((all) => all.length > 0 && all.every((one) => domain.test(one)), {
    error: "is no list of domains. Name those of your email addresses, such as council.gov.uk.",
  });

/** Proxies whose word is taken (see `parseProxies`). */
export const proxies = z.string().transform((written, context) => {
  try {
    return parseProxies(written);
  } catch {
    context.addIssue(
      "is no list of addresses. Use addresses and networks between commas, such as 127.0.0.1,10.0.0.0/8.",
    );
    return z.NEVER;
  }
});

const canBeDecoded = (written: string) => {
  try {
    decodeURIComponent(written);
    return true;
  } catch {
    return false;
  }
};

/** Why a text is not the address of a PostgreSQL: the end of a sentence, without the text. Null when it is one. */
function databaseFault(written: string): string | null {
  if (/\s/.test(written)) return "has a space in it";
  if (!/^postgres(ql)?:\/\//.test(written)) return "does not begin with postgresql://";
  if (!["read-write", "primary", null].includes(wantedServer(written)))
    return "asks for a server that takes no changes: write target_session_attrs=read-write";
  return (
    addressesOf(written)
      .map(hostFault)
      .find((fault) => fault !== null) ?? null
  );
}

/** Returns the same of an address with one host. */
function hostFault(written: string): string | null {
  if (!URL.canParse(written))
    return "cannot be read: check host and port, and write signs such as # / ? @ in a password as %23 %2F %3F %40";
  const { hostname, port, username, password, pathname, searchParams } = new URL(written);
  if (![username, password, pathname].every(canBeDecoded)) return "has a % that is no code of a sign: write it as %25";
  if (!hostname && !searchParams.get("host")) return "names no host";
  if (port === "0") return "names port 0";
  if (pathname.length < 2) return "names no database";
  return null;
}

/** The address of a PostgreSQL. */
export const databaseAddress = z.string().superRefine((written, context) => {
  const fault = databaseFault(written);
  if (fault) context.addIssue(`${fault}. Use postgresql://user:password@host:5432/name.`);
});
