import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { liveCatalogue, liveState } from "../live";
import { readAddress, withoutSlashes } from "./address";
import { answerComment, commentPath } from "./answer-comment";
import { askDesk } from "./answer-desk";
import type { Render } from "./ask-next";
import { clientNetwork, type parseProxies } from "./client-address";
import { freshNonce, isDesk, isSignIn } from "./desk";
import { drawPage, passOn, passOnBody } from "./draw-page";
import { isOpen } from "./headers";
import { answerHealth } from "./health";
import { KeptPages } from "./kept-pages";
import { type Limited, Limiter, type Limits } from "./limits";
import { logFault, logRequest } from "./log";
import { countAnswer } from "./metrics";
import { hasBody, mostBytes, readBody } from "./read-body";
import { pathOf, type Refusal, refusalOf, tooLarge } from "./refusal";
import type { Routes } from "./routes";
import { type Asked, send, sendAnswer, sendDesk, sendRefusal } from "./send";
import { speculation, speculationPath } from "./speculation";

/** What the door needs to know. `site` is this site's own address, when it has one. */
export type Door = {
  render: Render;
  routes: Routes;
  site: URL | null;
  limits: Limits | null;
  proxies: ReturnType<typeof parseProxies>;
};

const mostKept = 64 * 1024 * 1024;
const mostAtOnce = 200;

/**
 * The one way in. It refuses what Next should never see, keeps finished public pages for as long as the Catalogue does not
 * change, takes the framework out of them, and puts the same headers on every answer.
 */
export function frontDoor({ render, routes, site, limits, proxies }: Door): RequestListener {
  const limiter = new Limiter(limits);
  const kept = new KeptPages(mostKept);
  let atOnce = 0;

  /** Whether a page was there to be sent at once, as most are. */
  const sendKept = (asked: Asked): boolean => {
    const { url = "/", method } = asked.request;
    if (method === "POST" || isOpen(asked.path) || isDesk(asked.path)) return false;
    const { path, query, keepable } = readAddress(url);
    const answer = keepable && kept.find(keyOf(path, query), versionNow());
    if (answer) sendAnswer(asked, answer, dataAge());
    return Boolean(answer);
  };

  const answerPage = async (asked: Asked): Promise<void> => {
    const address = readAddress(asked.request.url ?? "/");
    const moved = liveCatalogue().moved.get(address.path);
    if (moved) return send(asked, 301, ["Location", moved, "Cache-Control", "no-cache"], "");
    const draw = () => drawPage(render, asked.request, address);
    if (!address.keepable) sendAnswer(asked, await draw());
    else {
      const answer = await kept.make(keyOf(address.path, address.query), versionNow(), draw);
      sendAnswer(asked, answer, dataAge());
    }
  };

  const answerDesk = async (asked: Asked): Promise<void> => {
    const { request, path } = asked;
    const body = hasBody(request)
      ? await readBody(request, mostBytes(path, request.headers["content-type"]))
      : undefined;
    if (body === null) return sendRefusal(asked, tooLarge);
    const nonce = freshNonce();
    const network = clientNetwork(request, proxies);
    return sendDesk({ ...asked, nonce }, await askDesk(render, { request, nonce, network, body }));
  };

  const answerRequest = async (asked: Asked): Promise<void> => {
    const { request, path } = asked;
    if (isHealth(path)) return answerHealth(asked);
    if (path === speculationPath) return sendAnswer(asked, await speculation);
    if (isDesk(path)) return answerDesk(asked);
    if (request.method !== "POST" && !isOpen(path)) return answerPage(asked);
    if (!hasBody(request)) return passOn(render, asked);
    const body = await readBody(request, mostBytes(path));
    if (body === null) return sendRefusal(asked, tooLarge);
    if (path === commentPath) return answerComment(render, asked, { body, network: clientNetwork(request, proxies) });
    return passOnBody(render, asked, body);
  };

  /** Why what has to be worked for may not go on now, or null: there is too much to do, or it came too often. */
  const busy = ({ request, path }: Asked): Refusal | null => {
    if (atOnce >= mostAtOnce && !isHealth(path) && !isSignIn(path)) return overloaded;
    const limited = limitedAs(path);
    const wait = limited && limiter.refuses(limited, clientNetwork(request, proxies), Date.now());
    return wait ? tooOften(wait) : null;
  };

  return (request, response) => {
    const started = performance.now();
    const asked: Asked = { request, response, path: pathOf(request.url ?? "/"), id: idOf(request) };
    response.on("close", () => logAnswer(asked, routes, Math.round(performance.now() - started)));
    const refusal = refusalOf(request, site);
    if (refusal) return sendRefusal(asked, refusal);
    if (sendKept(asked)) return;
    const wait = busy(asked);
    if (wait) return sendRefusal(asked, wait);
    atOnce++;
    answerRequest(asked)
      .catch((error: Error) => {
        // The visitor went away in the middle of the request.
        if (request.errored) return;
        logFault(asked.id, error);
        if (!response.headersSent) sendRefusal(asked, faultOf(asked.path), asked.id);
        else response.destroy();
      })
      .finally(() => {
        atOnce--;
      });
  };
}

const keyOf = (path: string, query: string) => `${path}?${query}`;

/** The version of what is served. A page that says how old it is is another page. */
const versionNow = () => liveCatalogue().version * 2 + (liveState().isOld ? 1 : 0);

/** The header that tells programs how many seconds old the information is, when it is older than it should be. */
function dataAge(): string[] {
  const { isOld, loadedAt } = liveState();
  return isOld && loadedAt ? ["X-Data-Age", String(Math.round((Date.now() - loadedAt.getTime()) / 1000))] : [];
}

/** The id that a proxy gave the request, when it looks like one, or a new one. */
function idOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
}

function logAnswer({ request, response, path, id }: Asked, routes: Routes, ms: number): void {
  const route = routes(withoutSlashes(path)) ?? "/*";
  countAnswer(route, response.statusCode, ms);
  logRequest({ id, method: request.method ?? "", route, status: response.statusCode, ms });
}

const isHealth = (path: string) => path === "/livez" || path === "/readyz";

/** What of this is limited: the search form, and the API. */
const limitedAs = (path: string): Limited | null => (path === "/find" ? "search" : isOpen(path) ? "api" : null);

const tooOften = (seconds: number): Refusal => ({
  status: 429,
  title: "That was very many searches",
  sentence: `Please wait ${seconds} seconds, then try again. You can go on reading pages.`,
  headers: { "Retry-After": String(seconds) },
});

const overloaded: Refusal = {
  status: 503,
  title: "This site is very busy",
  sentence: "Try again in a few seconds.",
  headers: { "Retry-After": "5" },
};
/** The desk needs the database; what failed while it is away failed for that. */
const faultOf = (path: string): Refusal => (isDesk(path) && liveState().databaseAway ? deskAway : fault);

const deskAway: Refusal = {
  status: 503,
  title: "Nothing can be edited at the moment",
  sentence: "The database cannot be reached. What you sent was not saved. Go back, and try again in a few minutes.",
  headers: { "Retry-After": "30" },
};
const fault: Refusal = {
  status: 500,
  title: "Sorry, something went wrong",
  sentence: "It is our fault, not yours. Try again in a few minutes.",
};
