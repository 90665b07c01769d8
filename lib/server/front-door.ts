import type { IncomingMessage, RequestListener } from "node:http";
import { logFault, logRequest, logSetting } from "../process/log";
import { originOf } from "../process/request-origin";
import { visitorHeader, visitorKey } from "../process/visitor-key";
import { plainPath } from "./address";
import { answerComment } from "./answer-comment";
import { answerPage, answerSpelling, findPath } from "./answer-page";
import { clientNetwork, isUnnamedProxy, turnOf } from "./client-address";
import { isCommentPath } from "./comment-paths";
import { dataAge } from "./data-age";
import { isDesk } from "./desk";
import { answerDesk, answerTooLong } from "./desk-request";
import { type Door, forwardInTurn, type OpenDoor, openDoor, type Visitor } from "./door";
import { deskAway, fault, overloaded, tooManyAtOnce, tooOften } from "./error-responses";
import { NotBegun } from "./fair-queue";
import { forward } from "./forward";
import { isOpen } from "./headers";
import { answerHealth, isHealth } from "./health";
import type { Limited } from "./limits";
import { isOpenData } from "./open-data";
import { hasBody, mostBytes, readBody } from "./read-body";
import { isKnownVersion, type Refusal, refusalOf, refusalOfHost, tooLarge } from "./request-checks";
import { idOf } from "./request-id";
import { countAnswer, inFlight } from "./request-metrics";
import { type Asked, sendAnswer, sendRefusal } from "./send";
import { sendAgain } from "./send-again";
import { sendPieces } from "./send-pieces";
import { speculation, speculationPath } from "./speculation";
import { everybodyIsIn } from "./take-in";
import { pathOf, withPlainSpaces } from "./valid-url";
import { answerWellKnown, wellKnownPaths } from "./well-known";

/** The way out: it forgets the visit. */
const leavePath = "/leave";

const unnamedProxy =
  "Requests come through a proxy on this machine that TRUSTED_PROXIES does not name: all visitors together may do no more than one. " +
  "Set TRUSTED_PROXIES=127.0.0.1,::1";

/** Whether a page was there to be sent at once, as most are. Its address was looked at when it was first asked for. */
function sendKept({ pages, openData, site }: OpenDoor, asked: Asked): boolean {
  const { method, url = "/" } = asked.request;
  if (method !== "GET" && method !== "HEAD") return false;
  const answer = isOpenData(asked.path) ? openData.find(asked.request) : pages.find(url);
  if (!answer || !isKnownVersion(asked.request) || refusalOfHost(asked.request, site)) return false;
  sendAnswer(asked, answer, dataAge());
  return true;
}

async function answerOpenData({ openData, queues }: OpenDoor, asked: Asked, { turn, gone }: Visitor): Promise<void> {
  const inTurn = <Made>(make: () => Promise<Made>) => queues.api.run(turn, () => everybodyIsIn().then(make), gone);
  const answer = await openData.answer(asked, inTurn);
  if (!answer.next) return sendAnswer(asked, answer, dataAge());
  await sendPieces(asked, answer, (after) => inTurn(() => openData.piece(asked.request, after)));
}

/** Answers what is no public page, once its body is read. */
function answerWhole(door: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { path, body } = asked;
  const { network, turn, gone } = visitor;
  const { askNext, queues } = door;
  if (isDesk(path)) return answerDesk(door, asked, visitor);
  if (isCommentPath(path) && asked.request.method === "POST")
    return queues.comments.run(turn, () => answerComment(askNext, asked, body ?? Buffer.alloc(0), network));
  if (isOpenData(path) && asked.request.method !== "OPTIONS") return answerOpenData(door, asked, visitor);
  if (isOpen(path)) return queues.api.run(turn, () => everybodyIsIn().then(() => forward(askNext, asked, body)), gone);
  return forwardInTurn(door, asked, visitor);
}

/** Reads the body of a request when it is its turn, and answers it. */
const readAndAnswer = (door: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> => {
  const { request, path } = asked;
  const read = async () => {
    const body = await readBody(request, mostBytes(path, request.headers["content-type"]));
    if (body === null) return isDesk(path) ? answerTooLong(door, asked, visitor) : sendRefusal(asked, tooLarge);
    asked.body = body;
    return answerWhole(door, asked, visitor);
  };
  return door.queues.bodies.run(visitor.turn, read, visitor.gone);
};

function visitorOf(request: IncomingMessage, { proxies }: Door, gone: AbortSignal): Visitor {
  if (isUnnamedProxy(request, proxies)) logSetting(unnamedProxy);
  return { network: clientNetwork(request, proxies), turn: turnOf(request, proxies), gone };
}

/** Answers a request that may be answered: by its path, its method and the limits of who asks. */
async function answerRequest(door: OpenDoor, asked: Asked, gone: AbortSignal): Promise<void> {
  const { request, path } = asked;
  const { site, limiter } = door;
  const visitor = visitorOf(request, door, gone);
  request.headers[visitorHeader] = visitorKey(visitor.network) ?? undefined;
  if (path !== pathOf(request.url ?? "/")) return answerSpelling(door, asked, visitor);
  if (isHealth(path)) return answerHealth(asked, door.canDraw);
  if (wellKnownPaths.includes(path)) return answerWellKnown(asked, originOf(request, site) ?? "", site);
  if (path === speculationPath) return sendAnswer(asked, await speculation);
  const limited = limitedAs(path, request.method);
  const wait = limited && (await limiter.refuses(limited, visitor.network, Date.now()));
  if (wait) return sendRefusal(asked, tooOften(wait));
  if (path === leavePath) return forwardInTurn(door, asked, visitor);
  if (request.method !== "POST" && !isOpen(path) && !isDesk(path)) return answerPage(door, asked, visitor);
  return hasBody(request) ? readAndAnswer(door, asked, visitor) : answerWhole(door, asked, visitor);
}

/** Says that the turn of a request never came. */
function refuseTurn(asked: Asked, why: NotBegun["why"]): void {
  const { request, body } = asked;
  const { headers, ...refusal } = why === "many" ? tooManyAtOnce : overloaded;
  // Nobody waits for a body that will not be read.
  const close: Record<string, string> = request.complete ? {} : { Connection: "close" };
  sendRefusal(asked, { ...refusal, headers: { ...headers, ...close }, again: sendAgain(request, body) });
}

/** What is said of a fault. One of the desk may be the first that shows that the database is away. */
async function sorryFor({ isDatabaseAway }: Door, { request, path, body }: Asked): Promise<Refusal> {
  if (!isDesk(path)) return fault;
  const again = sendAgain(request, body);
  return (await isDatabaseAway()) ? deskAway(body ? "unknown" : "nothing", again) : { ...fault, again };
}

/** Answers what could not be answered, and writes a fault to the log. */
async function answerFault(door: Door, asked: Asked, error: Error): Promise<void> {
  const { request, response, id } = asked;
  // The visitor went away in the middle of the request.
  if (request.errored) return;
  if (error instanceof NotBegun) return error.why === "gone" ? undefined : refuseTurn(asked, error.why);
  logFault(id, error);
  if (!response.headersSent) sendRefusal(asked, await sorryFor(door, asked), id);
  else response.destroy();
}

/**
 * Returns the listener for every request. It refuses what Next should never see. It keeps finished public pages for as
 * long as the Catalogue does not change, without the framework's scripts. It puts the same headers on every answer.
 */
export function frontDoor(settings: Door): RequestListener {
  const door = openDoor(settings);
  const patternOf = (path: string) => door.routes(path) ?? "/*";
  return (request, response) => {
    request.url = withPlainSpaces(request.url ?? "/");
    const path = plainPath(pathOf(request.url));
    const asked: Asked = { request, response, path, id: idOf(request), started: performance.now() };
    if (sendKept(door, asked)) return logAnswer(asked, patternOf(path));
    const gone = new AbortController();
    response.on("close", () => {
      logAnswer(asked, patternOf(path));
      if (!response.writableFinished) gone.abort();
    });
    const refusal = refusalOf(request, door.site);
    if (refusal) return sendRefusal(asked, refusal);
    inFlight.count++;
    answerRequest(door, asked, gone.signal)
      .catch((error: Error) => answerFault(door, asked, error))
      .finally(() => {
        inFlight.count--;
      });
  };
}

/** What is logged of a request whose visitor went away before there was an answer, as nginx has it. */
const wentAway = 499;

function logAnswer({ request, response, id, started }: Asked, route: string): void {
  const { headersSent, statusCode } = response;
  const status = headersSent || statusCode !== 200 ? statusCode : wentAway;
  const ms = performance.now() - started;
  // Who looks after the site is no visitor, and is told "no" on purpose.
  if (!isHealth(route)) countAnswer(route, status, ms);
  logRequest({ id, method: request.method ?? "", route, status, ms: Math.round(ms) });
}

/** What of this is limited: the search form, and the API. */
const limitedAs = (path: string, method: string | undefined): Limited | null =>
  path === findPath && method === "POST" ? "search" : isOpen(path) ? "api" : null;
