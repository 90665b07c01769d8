import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { settings } from "../process/settings";
import { writeWhole } from "../process/write-whole";

/** Returns the folder of the mails that wait because no mail server is named: `outbox` in the data folder. */
export const outboxFolder = () => path.resolve(settings.DATA_DIR, "outbox");

/**
 * Writes a mail into the outbox as an .eml file, which every mail program opens. Its name begins with the time. Only
 * this user can read it, because it may hold a link that signs a person in. It is written beside and moved into place,
 * so a reader of the folder finds whole mails only.
 */
export async function saveToOutbox(mail: SendMailOptions): Promise<void> {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomBytes(6).toString("hex")}.eml`;
  await writeWhole(path.join(folder, name), message as Buffer);
}
