import { database } from "../db/client";
import { logPeople } from "../db/operations/events";
import { cancelChallenge, findChallenge } from "../db/people/challenges";
import { findEditor } from "../db/people/editors";
import { endSession, findSessionByToken, verifySession } from "../db/people/sessions";
import { spendCode } from "../db/people/spent-codes";
import { guessedCodesLetter, type Reader } from "../mail/letters";
import { sendLater } from "../mail/send-later";
import { knowDevice, knownDevice } from "./known-device";
import { challengeCookieName, headersWith, readSigned, sessionCookieName, tokenIn } from "./session-cookie";
import { countTry } from "./sign-in-limits";
import type { Client, Step } from "./steps";
import { askAbout, parseCode, type TypedCode } from "./typed-code";

const ended: Step = { outcome: "ended" };
const wrong: Step = { outcome: "wrong" };

/**
 * The second step: a code of the authenticator app, or a backup code, for the sign-in that this browser has begun. A
 * code is taken once, even while it would still be right. After five wrong ones the sign-in is over. Strangers who know
 * the password have ten codes in 15 minutes for an account, and its owner is told.
 */
export async function showSecondFactor(typed: string, { headers }: Pick<Client, "headers">): Promise<Step> {
  const name = await readSigned(headers, challengeCookieName);
  const challenge = name && (await findChallenge(database(), name));
  const editor = challenge && (await findEditor(database(), challenge.userId));
  if (!challenge || !editor) return ended;
  if (!(await countTry({ challenge: challenge.id })).allowed) {
    await cancelChallenge(database(), challenge.id);
    return ended;
  }
  const device = knownDevice(headers, editor.email);
  const attempt = await countTry(
    device
      ? { device: `${editor.email} ${device}`, codesOfDevices: editor.id }
      : { codes: editor.id, codesOfDay: editor.id },
  );
  if (!attempt.allowed) {
    tellOfGuessedCodes(editor);
    return { outcome: "too many", retryAfter: attempt.retryAfter };
  }
  const code = parseCode(typed);
  const answer = code && (await askAbout(code, headersWith(headers, challengeCookieName)));
  const step = answer?.ok ? await enter(editor, code as TypedCode, answer, headers) : wrong;
  if (step.outcome === "signed in") await attempt.forgive();
  else await logPeople(database(), editor.id, "second factor failed", null);
  return step;
}

/** How somebody who has just chosen a password shows the first code of their app, which makes it count. */
export async function showFirstCode(typed: string, { headers }: Client): Promise<Step> {
  const token = await readSigned(headers, sessionCookieName);
  const session = await findSessionByToken(database(), token);
  const editor = session && (await findEditor(database(), session.userId));
  if (!session || !editor || editor.hasSecondFactor) return ended;
  const code = parseCode(typed);
  if (code?.kind !== "totp") return wrong;
  const answer = await askAbout(code, headersWith(headers, sessionCookieName));
  return answer.ok ? enter(editor, code, answer, headers) : wrong;
}

/** Lets somebody in whose code was right, unless that code was used a moment ago. */
async function enter(
  editor: { id: string; email: string },
  { kind, code }: TypedCode,
  answer: Response,
  headers: Headers,
): Promise<Step> {
  const cookies = answer.headers.getSetCookie();
  const token = tokenIn(cookies);
  const session = await findSessionByToken(database(), token);
  if (!session) return ended;
  if (kind === "totp" && !(await spendCode(database(), editor.id, code))) {
    await endSession(database(), session.id);
    return wrong;
  }
  await verifySession(database(), session.id, new Date());
  await logPeople(database(), editor.id, "signed in", null);
  return { outcome: "signed in", editorId: editor.id, cookies: [...cookies, ...knowDevice(headers, editor.email)] };
}

/** Warns a person, at most once a day, that a stranger knows their password and guesses codes. */
const tellOfGuessedCodes = (reader: Reader & { id: string }): void =>
  sendLater(async () => ((await countTry({ warnings: reader.id })).allowed ? guessedCodesLetter(reader) : null));
