import { isIP } from "node:net";
import nodemailer from "nodemailer";
import { z } from "zod";
import { settings } from "../process/settings";
import { siteOrigin } from "../process/site-origin";
import { saveToOutbox } from "./outbox";

/** A letter to one person, as plain text. Its links are made with `siteLink`. */
export type Mail = { to: string; subject: string; text: string };

/** Milliseconds for each part of the talk with the mail server, and for the whole of it. */
const patience = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };
const patienceInAll = 30_000;

/** The full address of a page of this site, for a mail. Never made from a request: whoever asks may say any host. */
export const siteLink = (path: string): string => new URL(path, siteOrigin()).href;

/**
 * Whom a mail is from: `MAIL_FROM` ("Local Offer <localoffer@council.example>"), or an address at the site's own host.
 */
const sender = () => settings.MAIL_FROM ?? `Local Offer <no-reply@${new URL(siteOrigin()).hostname}>`;

/**
 * What a header or a line may hold: a line break would begin a header of its own, and direction marks hide what is
 * written.
 */
const plain = (text: string) =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
const plainLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map(plain)
    .join("\n");

const Address = z.email().max(254);

/** Returns whether what is said to this server stays on this machine, where there is nobody to overhear it. */
const isHere = (host: string) =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));

/** Returns how mails leave: to the server that `SMTP_URL` names, or (null) nowhere, so that they are kept as files. */
function openTransport() {
  const url = settings.SMTP_URL;
  if (!url) return null;
  const { hostname, username } = new URL(url);
  // A password is only said where nobody can listen: without TLS it is not said at all.
  return nodemailer.createTransport({ url, requireTLS: username !== "" && !isHere(hostname), ...patience });
}

/**
 * Sends a mail through `SMTP_URL`; without that it becomes a file in the outbox folder (see `saveToOutbox`). Done when
 * the mail server has taken it. Whoever must not show by its time whether there was a mail to send does not wait for
 * it. Throws, in a plain sentence without the address, when the address is not exactly one or the mail could not be
 * sent.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const address = Address.safeParse(to);
  if (!address.success) throw new Error("The mail was not sent: it needs exactly one email address.");
  const mail = {
    from: sender(),
    to: { name: "", address: address.data },
    subject: plain(subject).slice(0, 200),
    text: plainLines(text),
    // Nobody's out-of-office reply should come back (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
  const transport = openTransport();
  if (!transport) return saveToOutbox(mail);
  try {
    await transport.sendMail({ ...mail, signal: AbortSignal.timeout(patienceInAll) });
  } catch (error) {
    // What the server said may hold the address, so only the kind of fault is told.
    throw new Error(`The mail could not be sent (${(error as { code?: string }).code ?? "no reason given"}).`);
  } finally {
    transport.close();
  }
}
