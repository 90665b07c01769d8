import type { IncomingMessage, RequestListener } from "node:http";
import { isPersonalAddress, personalPath } from "../comments/personal-address";
import { liveDirectory, siteState } from "../live/directory";
import type { NextClient } from "../next/next-client";
import { logFault, logRequest, logSetting } from "../process/log";
import { originOf } from "../process/request-origin";
import type { Settings } from "../process/settings";
import { visitorHeader, visitorKey } from "../process/visitor-key";
import { type Address, plainPath, readAddress } from "./address";
import { answerComment } from "./answer-comment";
import { askDesk, drawDesk } from "./answer-desk";
import { clientNetwork, isUnnamedProxy, turnOf } from "./client-address";
import { isCommentPath } from "./comment-paths";
import { freshNonce, isDesk, isSignIn } from "./desk";
import { areaAway, deskAway, fault, overloaded, tooManyAtOnce, tooOften } from "./error-responses";
import { NotBegun } from "./fair-queue";
import { forward } from "./forward";
import { isOpen } from "./headers";
import { answerHealth, isHealth } from "./health";
import type { Limited, Limiter } from "./limits";
import { isOpenData, OpenData } from "./open-data";
import { PublicPages } from "./public-pages";
import { openQueues } from "./queues";
import { discardBody, hasBody, isFile, mostBytes, readBody } from "./read-body";
import { isKnownVersion, type Refusal, refusalOf, refusalOfHost, tooLarge } from "./request-checks";
import { idOf } from "./request-id";
import { countAnswer, inFlight } from "./request-metrics";
import type { Routes } from "./routes";
import { type Asked, send, sendAnswer, sendDesk, sendRefusal } from "./send";
import { sendAgain } from "./send-again";
import { sendPieces } from "./send-pieces";
import { speculation, speculationPath } from "./speculation";
import { everybodyIsIn } from "./take-in";
import { pathOf, withPlainSpaces } from "./valid-url";
import { answerWellKnown, wellKnownPaths } from "./well-known";

/** What the door needs to know. `site` is this site's own address, when it has one. */
export type Door = {
  askNext: NextClient;
  routes: Routes;
  site: URL | null;
  limiter: Limiter;
  proxies: Settings["TRUSTED_PROXIES"];
  /** Looks this moment whether the database is away. */
  isDatabaseAway: () => Promise<boolean>;
  /** Whether pages can be drawn. */
  canDraw: () => Promise<boolean>;
};

/** Where the search form posts to. */
const findPath = "/find";
/** Files that the framework has built: their names are made of what is in them. */
const isFramework = (path: string) => path.startsWith("/_next/");
/** The way out: it forgets the visit. */
const leavePath = "/leave";

/**
 * Who asks: the network for limits, the one that takes turns with others, and whether nobody waits for the answer any
 * more.
 */
type Visitor = { network: string; turn: string; gone: AbortSignal };

const unnamedProxy =
  "Requests come through a proxy on this machine that TRUSTED_PROXIES does not name: all visitors together may do no more than one. " +
  "Set TRUSTED_PROXIES=127.0.0.1,::1";

/**
 * Returns the listener for every request. It refuses what Next should never see. It keeps finished public pages for as
 * long as the Catalogue does not change, without the framework's scripts. It puts the same headers on every answer.
 */
export function frontDoor(door: Door): RequestListener {
  const { askNext, routes, site, limiter, proxies, isDatabaseAway } = door;
  const pages = new PublicPages(askNext, routes);
  const openData = new OpenData(askNext, site);
  const queues = openQueues();

  /**
   * Whether a page was there to be sent at once, as most are. Its address was looked at when it was first asked for.
   */
  const sendKept = (asked: Asked): boolean => {
    const { method, url = "/" } = asked.request;
    if (method !== "GET" && method !== "HEAD") return false;
    const answer = isOpenData(asked.path) ? openData.find(asked.request) : pages.find(url);
    if (!answer || !isKnownVersion(asked.request) || refusalOfHost(asked.request, site)) return false;
    sendAnswer(asked, answer, dataAge());
    return true;
  };

  const passOnInTurn = (asked: Asked, { turn, gone }: Visitor, url?: string): Promise<void> =>
    queues.pages.run(turn, () => forward(askNext, asked, asked.body, url), gone);

  /** Sends somebody on from an address that says where they live or who they are to one that does not. */
  const answerPersonal = (asked: Asked, visitor: Visitor): Promise<void> => {
    const { path, request } = asked;
    const query = (request.url ?? "/").slice(pathOf(request.url ?? "/").length);
    const address = new URLSearchParams({ address: path + query });
    return passOnInTurn(asked, visitor, `${findPath}?${address}`);
  };

  /**
   * Whether an address says where somebody lives or who they are, in its query or in its path. Files are named by
   * nobody.
   */
  const isPersonal = (url: string, path: string): boolean =>
    isPersonalAddress(url) ||
    (routes(path) !== path && !isFramework(path) && personalPath(path, liveDirectory()) !== null);

  /** The address of a page; null for one that says where somebody lives or who they are. */
  const readPageAddress = async ({ request, path }: Asked): Promise<Address | null> => {
    await everybodyIsIn();
    const url = request.url ?? "/";
    if (isPersonal(url, path)) return null;
    return readAddress(url, liveDirectory());
  };

  const answerPage = async (asked: Asked, visitor: Visitor): Promise<void> => {
    const { request } = asked;
    const { network, turn, gone } = visitor;
    const address = await queues.addresses.run(turn, () => readPageAddress(asked), gone);
    if (!address) return answerPersonal(asked, visitor);
    if (liveDirectory().isLeftOut(address.path)) return sendRefusal(asked, areaAway);
    const moved = liveDirectory().moved.get(address.path);
    if (moved) return send(asked, 301, ["Location", moved, "Cache-Control", "no-cache"], "");
    if (address.moved) return send(asked, 302, ["Location", address.moved, "Cache-Control", "no-store"], "");
    const isCounted = address.isSearch && !pages.isKept(address);
    const wait = isCounted && (await limiter.refuses("results", network, Date.now()));
    if (wait) return sendRefusal(asked, tooOften(wait));
    const answer = await pages.answer(request, address, (draw) => queues.pages.run(turn, draw, gone));
    sendAnswer(asked, answer, dataAge());
  };

  /** Leads from another spelling of a page's address to the page, with what was asked of it. */
  const answerSpelling = async (asked: Asked, visitor: Visitor): Promise<void> => {
    const { request, path } = asked;
    const url = request.url ?? "/";
    await everybodyIsIn();
    if (!isDesk(path) && !isOpen(path) && isPersonal(url, path)) return answerPersonal(asked, visitor);
    if (!isDesk(path) && routes(path) === null) return answerPage(asked, visitor);
    const location = path + url.slice(pathOf(url).length);
    send(asked, 301, ["Location", location, ...(isDesk(path) ? [] : ["Cache-Control", "no-cache"])], "");
  };

  const answerDesk = async (asked: Asked, { network, turn, gone }: Visitor): Promise<void> => {
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
  };

  const answerOpenData = async (asked: Asked, { turn, gone }: Visitor): Promise<void> => {
    const inTurn = <Made>(make: () => Promise<Made>) => queues.api.run(turn, () => everybodyIsIn().then(make), gone);
    const answer = await openData.answer(asked, inTurn);
    if (!answer.next) return sendAnswer(asked, answer, dataAge());
    await sendPieces(asked, answer, (after) => inTurn(() => openData.piece(asked.request, after)));
  };

  /** Answers what is no public page, once its body is read. */
  const answerWhole = (asked: Asked, visitor: Visitor): Promise<void> => {
    const { path, body } = asked;
    const { network, turn, gone } = visitor;
    if (isDesk(path)) return answerDesk(asked, visitor);
    if (isCommentPath(path) && asked.request.method === "POST")
      return queues.comments.run(turn, () => answerComment(askNext, asked, body ?? Buffer.alloc(0), network));
    if (isOpenData(path) && asked.request.method !== "OPTIONS") return answerOpenData(asked, visitor);
    if (isOpen(path))
      return queues.api.run(turn, () => everybodyIsIn().then(() => forward(askNext, asked, body)), gone);
    return passOnInTurn(asked, visitor);
  };

  /** Says that what was sent is too long to be read: to who is signed in on a page of the desk, which leads back. */
  const answerTooLong = async (asked: Asked, { network, turn, gone }: Visitor): Promise<void> => {
    const { request, path } = asked;
    await discardBody(request);
    if (siteState().databaseAway || isSignIn(path)) return sendRefusal(asked, tooLarge);
    const nonce = freshNonce();
    const page = tooLongPage(path, isFile(request.headers["content-type"] ?? ""), request.headers["content-length"]);
    const draw = () => drawDesk(askNext, { request, nonce, network }, { status: 413, page });
    const answer = await queues.desk.run(turn, draw, gone);
    if (!answer) return sendRefusal(asked, tooLarge);
    return sendDesk({ ...asked, nonce }, { ...answer, headers: [...answer.headers, "connection", "close"] });
  };

  const networkOf = (request: IncomingMessage): string => {
    if (isUnnamedProxy(request, proxies)) logSetting(unnamedProxy);
    return clientNetwork(request, proxies);
  };

  const answerRequest = async (asked: Asked, gone: AbortSignal): Promise<void> => {
    const { request, path } = asked;
    const visitor = { network: networkOf(request), turn: turnOf(request, proxies), gone };
    request.headers[visitorHeader] = visitorKey(visitor.network) ?? undefined;
    if (path !== pathOf(request.url ?? "/")) return answerSpelling(asked, visitor);
    if (isHealth(path)) return answerHealth(asked, door.canDraw);
    if (wellKnownPaths.includes(path)) return answerWellKnown(asked, originOf(request, site) ?? "", site);
    if (path === speculationPath) return sendAnswer(asked, await speculation);
    const limited = limitedAs(path, request.method);
    const wait = limited && (await limiter.refuses(limited, visitor.network, Date.now()));
    if (wait) return sendRefusal(asked, tooOften(wait));
    if (path === leavePath) return passOnInTurn(asked, visitor);
    if (request.method !== "POST" && !isOpen(path) && !isDesk(path)) return answerPage(asked, visitor);
    if (!hasBody(request)) return answerWhole(asked, visitor);
    const readAndAnswer = async () => {
      const body = await readBody(request, mostBytes(path, request.headers["content-type"]));
      if (body === null) return isDesk(path) ? answerTooLong(asked, visitor) : sendRefusal(asked, tooLarge);
      asked.body = body;
      return answerWhole(asked, visitor);
    };
    return queues.bodies.run(visitor.turn, readAndAnswer, gone);
  };

  /** What is said when the turn of a request never came. */
  const refuseTurn = (asked: Asked, why: NotBegun["why"]): void => {
    const { request, body } = asked;
    const { headers, ...refusal } = why === "many" ? tooManyAtOnce : overloaded;
    // Nobody waits for a body that will not be read.
    const close: Record<string, string> = request.complete ? {} : { Connection: "close" };
    sendRefusal(asked, { ...refusal, headers: { ...headers, ...close }, again: sendAgain(request, body) });
  };

  /** What is said of a fault. One of the desk may be the first that shows that the database is away. */
  const sorryFor = async ({ request, path, body }: Asked): Promise<Refusal> => {
    if (!isDesk(path)) return fault;
    const again = sendAgain(request, body);
    return (await isDatabaseAway()) ? deskAway(body ? "unknown" : "nothing", again) : { ...fault, again };
  };

  const patternOf = (path: string) => routes(path) ?? "/*";

  return (request, response) => {
    request.url = withPlainSpaces(request.url ?? "/");
    const path = plainPath(pathOf(request.url));
    const asked: Asked = { request, response, path, id: idOf(request), started: performance.now() };
    if (sendKept(asked)) return logAnswer(asked, patternOf(path));
    const gone = new AbortController();
    response.on("close", () => {
      logAnswer(asked, patternOf(path));
      if (!response.writableFinished) gone.abort();
    });
    const refusal = refusalOf(request, site);
    if (refusal) return sendRefusal(asked, refusal);
    inFlight.count++;
    answerRequest(asked, gone.signal)
      .catch(async (error: Error) => {
        // The visitor went away in the middle of the request.
        if (request.errored) return;
        if (error instanceof NotBegun) return error.why === "gone" ? undefined : refuseTurn(asked, error.why);
        logFault(asked.id, error);
        if (!response.headersSent) sendRefusal(asked, await sorryFor(asked), asked.id);
        else response.destroy();
      })
      .finally(() => {
        inFlight.count--;
      });
  };
}

const nothingMore: readonly string[] = [];

/** The header that tells programs how many seconds old the information is, when it is older than it should be. */
function dataAge(): readonly string[] {
  const { isOld, loadedAt } = siteState();
  if (!isOld || !loadedAt) return nothingMore;
  return ["X-Data-Age", String(Math.round((Date.now() - loadedAt.getTime()) / 1000))];
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

/** The page of the desk that says how long something was, of this path, and how long it may be. */
function tooLongPage(path: string, isFile: boolean, length: string | undefined): string {
  const size = length ? (Math.ceil(Number(length) / 100_000) / 10).toFixed(1) : "";
  const back = path.slice(0, path.lastIndexOf("/"));
  return `/admin/too-long?${new URLSearchParams({ what: isFile ? "file" : "form", size, back })}`;
}

/** What of this is limited: the search form, and the API. */
const limitedAs = (path: string, method: string | undefined): Limited | null =>
  path === findPath && method === "POST" ? "search" : isOpen(path) ? "api" : null;
