import { randomBytes } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";

/** Where mails wait that no mail server was named for: `outbox` in the data folder. */
export const outboxFolder = () => path.resolve(process.env.DATA_DIR ?? ".data", "outbox");

/**
 * Writes a mail as an .eml file, which every mail program opens, into the outbox: named by time, readable by this user
 * alone (it may hold a link that signs somebody in). Written beside and moved into place, so whoever looks finds whole
 * mails only.
 */
export async function saveToOutbox(mail: SendMailOptions): Promise<void> {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomBytes(6).toString("hex")}.eml`;
  const unfinished = path.join(folder, `${name}.unfinished`);
  const file = await open(unfinished, "wx", 0o600);
  try {
    await file.writeFile(message as Buffer);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path.join(folder, name));
}
