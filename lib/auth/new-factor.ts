import { createOTP } from "@better-auth/utils/otp";
import { generateRandomString, symmetricEncrypt } from "better-auth/crypto";
import { database } from "../db/client";
import { replaceAuthenticator, replaceBackupCodes } from "../db/people/factors";
import { spendCode } from "../db/people/spent-codes";
import { tellOf } from "../mail/letters";
import { derivedSecret } from "../process/derived-secret";
import { issuer } from "./auth";
import { freshBackupCodes, keptBackupCodes } from "./backup-codes";
import type { SignedIn } from "./signed-in";

/** Replaces a person's backup codes and returns the ten new ones. They are shown this once; only hashes are stored. */
export async function makeBackupCodes({ editor }: SignedIn): Promise<string[]> {
  const codes = freshBackupCodes();
  await replaceBackupCodes(database(), editor.id, keptBackupCodes(codes));
  tellOf("backup codes", editor);
  return codes;
}

/** Returns the secret of another authenticator. Nothing changes before a code of it is shown. */
export const beginAuthenticator = (): string => generateRandomString(32);

/** Returns the address that an authenticator app reads from a QR code. */
export const authenticatorAddress = ({ editor }: SignedIn, secret: string): string =>
  createOTP(secret).url(issuer, editor.email);

/** Makes another authenticator count, with a code that it shows, and signs its owner out everywhere else. */
export async function finishAuthenticator(
  { editor, sessionId }: SignedIn,
  secret: string,
  typed: string,
): Promise<"done" | "wrong"> {
  const code = typed.replace(/[\s-]/g, "");
  const isRight = await createOTP(secret).verify(code);
  if (!isRight || !(await spendCode(database(), editor.id, code))) return "wrong";
  const encrypted = await symmetricEncrypt({ key: derivedSecret("accounts"), data: secret });
  await replaceAuthenticator(database(), { userId: editor.id, sessionId, secret: encrypted });
  tellOf("authenticator", editor);
  return "done";
}
