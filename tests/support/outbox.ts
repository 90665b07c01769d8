import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { outboxFolder } from "../../lib/mail/outbox";

/** A mail as its reader sees it. */
export type ReadMail = { headers: Map<string, string>; to: string; subject: string; text: string };

const bytesOf = (encoded: string) =>
  Buffer.from(
    encoded
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

const readWord = (_: string, how: string, word: string) =>
  (how.toUpperCase() === "B" ? Buffer.from(word, "base64") : bytesOf(word.replaceAll("_", " "))).toString();

/**
 * Reads a mail as mail programs do: folded headers, encoded words, base64 and quoted-printable. Plain text in one part
 * only.
 */
export function readMail(eml: string): ReadMail {
  const end = eml.indexOf("\r\n\r\n");
  const headers = new Map(
    eml
      .slice(0, end)
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const body = eml.slice(end + 4);
  const how = headers.get("content-transfer-encoding");
  const bytes =
    how === "base64" ? Buffer.from(body, "base64") : how === "quoted-printable" ? bytesOf(body) : Buffer.from(body);
  const subject = (headers.get("subject") ?? "")
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, readWord);
  return { headers, to: headers.get("to") ?? "", subject, text: bytes.toString().replaceAll("\r\n", "\n") };
}

/** The mails in the outbox of `DATA_DIR`, oldest first. Empty when none was ever written. */
export function readOutbox(): ReadMail[] {
  try {
    return readdirSync(outboxFolder())
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => readMail(readFileSync(path.join(outboxFolder(), name), "utf8")));
  } catch {
    return [];
  }
}
