import { siteState } from "../live/directory";
import { askDesk, drawDesk } from "./answer-desk";
import { freshNonce, isSignIn } from "./desk";
import type { OpenDoor, Visitor } from "./door";
import { deskAway } from "./error-responses";
import { discardBody, isFile } from "./read-body";
import { tooLarge } from "./request-checks";
import { type Asked, sendDesk, sendRefusal } from "./send";
import { sendAgain } from "./send-again";

/** Sends what the desk answers to a request, or says that it is away. */
export async function answerDesk({ askNext, queues }: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { network, turn, gone } = visitor;
  const { request, path, body } = asked;
  const nonce = freshNonce();
  // While the database is away nobody waits to be told so, for a turn or for an answer.
  const isAway = () => siteState().databaseAway;
  const queue = queues[isSignIn(path) ? "signIn" : "desk"];
  const ask = async () => (isAway() ? null : askDesk(askNext, { request, nonce, network, body }));
  // What somebody has sent is done, though they are in a tunnel by now.
  const answer = isAway() ? null : await queue.run(turn, ask, body ? undefined : gone);
  if (answer) return sendDesk({ ...asked, nonce }, answer);
  sendRefusal(asked, deskAway(body ? "unsaved" : "nothing", sendAgain(request, body)));
}

/** Refuses what is too long to be read: to who is signed in on a page of the desk, which leads back. */
export async function answerTooLong({ askNext, queues }: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { network, turn, gone } = visitor;
  const { request, path } = asked;
  await discardBody(request);
  if (siteState().databaseAway || isSignIn(path)) return sendRefusal(asked, tooLarge);
  const nonce = freshNonce();
  const page = tooLongPage(path, isFile(request.headers["content-type"] ?? ""), request.headers["content-length"]);
  const draw = () => drawDesk(askNext, { request, nonce, network }, { status: 413, page });
  const answer = await queues.desk.run(turn, draw, gone);
  if (!answer) return sendRefusal(asked, tooLarge);
  return sendDesk({ ...asked, nonce }, { ...answer, headers: [...answer.headers, "connection", "close"] });
}

/** Returns the page of the desk that says how long something was, of this path, and how long it may be. */
function tooLongPage(path: string, isFile: boolean, length: string | undefined): string {
  const size = length ? (Math.ceil(Number(length) / 100_000) / 10).toFixed(1) : "";
  const back = path.slice(0, path.lastIndexOf("/"));
  return `/admin/too-long?${new URLSearchParams({ what: isFile ? "file" : "form", size, back })}`;
}
