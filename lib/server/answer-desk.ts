import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { handedOver } from "../next/handed-over";
import { headersForNext, type NextClient, type PageResponse } from "../next/next-client";
import { cookiesAfter } from "./cookies";
import { deskPolicy, isDesk } from "./desk";
import { staticPage } from "./static-page";
import { isValidUrl, pathOf } from "./valid-url";

/** What the desk answers. `headers` are name, value, name, value…, each cookie with a name of its own. */
export type DeskAnswer = { status: number; headers: string[]; body: Buffer };

/** A request to the desk; `nonce` names the scripts of its answer, where there is a policy that asks for it. */
export type DeskRequest = { request: IncomingMessage; nonce: string | null; network: string; body?: Buffer };

/** The headers of the desk's answers that go out. Everything else is the door's to say. */
const passed = ["content-type", "content-disposition", "location", "retry-after", "clear-site-data"];
const longestName = 200;
/** The desk's page for what is not there. Next itself would draw that in the browser only. */
const missingPage = "/admin/missing";
/** What an address ends with after something was sent on: the page then says so. Next hears it as a header. */
const sentOn = "sent-on=1";

/** What Next hears of a request to the desk. Only the door says where it came from and which scripts may run. */
function headersForPage({ request, nonce }: DeskRequest, cookie: string | undefined) {
  const seen = headersForNext(request, cookie);
  if (nonce) seen["content-security-policy"] = deskPolicy(nonce);
  if (request.url?.split("?")[1]?.split("&").includes(sentOn)) seen["x-sent-on"] = "1";
  return seen;
}

/** What Next hears of a post. `id` is that of its answer: what the answer hands to a page is sealed for it. */
function headersForPost(deskRequest: DeskRequest, cookie: string | undefined, id: string) {
  const { request, network } = deskRequest;
  const seen = headersForPage(deskRequest, cookie);
  seen["x-answer"] = id;
  const browser = request.headers["user-agent"];
  if (browser) seen["user-agent"] = browser.slice(0, longestName);
  seen["x-client-network"] = network;
  return seen;
}

const cookiesOf = ({ headers }: PageResponse): string[] => [headers["set-cookie"] ?? []].flat();

/** Returns the page that an answer names to be drawn in its place, or null. Throws when that is no page of the desk. */
function pageNamed({ headers }: PageResponse): string | null {
  const named = headers["x-page"];
  if (named === undefined) return null;
  if (typeof named === "string" && isValidUrl(named) && isDesk(pathOf(named))) return named;
  throw new Error("What was named to be drawn is no page of the desk.");
}

/** Returns an address with what says that something was sent on. */
function withSentOn(address: string): string {
  const [page = "", ...fragment] = address.split("#");
  return [`${page}${page.includes("?") ? "&" : "?"}${sentOn}`, ...fragment].join("#");
}

/**
 * What was kept of somebody who has just signed in: the address that it is posted to, and its body. Null in any other
 * answer.
 */
function keptIn({ headers, body }: PageResponse): { url: string; body: Buffer } | null {
  const url = headers["x-repeat"];
  if (url === undefined) return null;
  if (typeof url === "string" && isValidUrl(url) && isDesk(pathOf(url))) return { url, body };
  throw new Error("What was to be sent on goes to no address of the desk.");
}

/**
 * Returns an answer to what was sent on, with the cookies of the sign-in. A page that stands by itself is led to, so
 * that it has its address.
 */
function afterSendingOn(signedIn: PageResponse, done: PageResponse): PageResponse {
  const headers: PageResponse["headers"] = {
    ...done.headers,
    "set-cookie": [...cookiesOf(signedIn), ...cookiesOf(done)],
  };
  // What an answer hands to its page can be read by that page alone, and in this request alone.
  const next = done.headers["x-shown"] === undefined ? (pageNamed(done) ?? done.headers.location) : undefined;
  if (typeof next !== "string") return { ...done, headers };
  delete headers["x-page"];
  return { ...done, statusCode: 303, headers: { ...headers, location: withSentOn(next) } };
}

/**
 * The answer under its own status; where a page was drawn in its place, with that page's body and the cookies of both.
 */
function answerOf(answered: PageResponse, page: PageResponse = answered): DeskAnswer {
  const said: Record<string, unknown> = { ...answered.headers, "content-type": page.headers["content-type"] };
  const headers = passed.flatMap((name) => (said[name] === undefined ? [] : [name, `${said[name]}`]));
  const cookies = page === answered ? cookiesOf(answered) : [...cookiesOf(answered), ...cookiesOf(page)];
  for (const cookie of cookies) headers.push("set-cookie", cookie);
  return { status: answered.statusCode, headers, body: page.body };
}

/**
 * Returns whether Next answered with a page, or led on as a page does. What forms are posted to draws none itself: it
 * leads on, or names one.
 */
const isPage = ({ statusCode, headers }: PageResponse): boolean =>
  statusCode < 400 && `${headers["content-type"]}`.startsWith("text/html");

/**
 * What is sent to a page by a form that has nothing to do with it is not drawn: nobody should believe that it was done.
 */
const takesNoForm = (): DeskAnswer => ({
  status: 405,
  headers: ["content-type", "text/html; charset=utf-8", "allow", "GET, HEAD"],
  body: Buffer.from(staticPage("This cannot be done here", "Go back and use the links and buttons of the page.")),
});

/** Returns the answer where the page that it named leads on, as when somebody has been signed out meanwhile. */
function leadOn(answered: PageResponse, page: PageResponse): DeskAnswer {
  const { headers } = answerOf(
    { ...answered, headers: { ...answered.headers, location: page.headers.location } },
    page,
  );
  return { status: 303, headers, body: Buffer.alloc(0) };
}

/**
 * Draws a page of the desk for whoever asks, under this status. Null where the page leads on: it is not for who is
 * signed out.
 */
export async function drawDesk(
  askNext: NextClient,
  deskRequest: DeskRequest,
  { status, page }: { status: number; page: string },
): Promise<DeskAnswer | null> {
  const headers = headersForPage(deskRequest, deskRequest.request.headers.cookie);
  const drawn = await askNext({ method: "GET", url: page, headers });
  if (drawn.headers.location) return null;
  if (drawn.statusCode !== 200) throw new Error("A page of the desk could not be drawn.");
  return { ...answerOf(drawn), status };
}

/** Posts what was kept of somebody who has just signed in, in their name. `id` is that of the whole answer. */
async function sendOn(
  askNext: NextClient,
  deskRequest: DeskRequest,
  signedIn: PageResponse,
  { url, body, id }: { url: string; body: Buffer; id: string },
): Promise<PageResponse> {
  const cookie = cookiesAfter(deskRequest.request.headers.cookie ?? "", cookiesOf(signedIn), Date.now());
  const headers = { ...headersForPost(deskRequest, cookie, id), "content-type": "application/x-www-form-urlencoded" };
  return afterSendingOn(signedIn, await askNext({ method: "POST", url, body, headers }));
}

/**
 * Returns the page behind an address that only takes forms: the nearest one above it. Somebody opens such an address by
 * going back, by a tab that is restored, or by pressing Enter in the address bar.
 */
async function pageBehind(url: string, draw: (path: string) => Promise<PageResponse>): Promise<string> {
  const parts = pathOf(url).split("/").filter(Boolean);
  for (let length = parts.length - 1; length > 1; length--) {
    const path = `/${parts.slice(0, length).join("/")}`;
    const { statusCode } = await draw(path);
    // A page is drawn, or leads whoever may not see it elsewhere (307). What answers otherwise is no page.
    if (statusCode === 200 || statusCode === 307) return path;
  }
  return "/admin";
}

/**
 * Asks Next for something of the editors' desk. A route may name a page in `X-Page`: its sender then gets that page,
 * under the status of the route's answer. A form that was kept while its sender signed in is posted for them, and they
 * get the answer to that. An address that only takes forms leads to the page behind it. A missing page is answered with
 * the page that says so. Throws when Next cannot draw it.
 */
export async function askDesk(askNext: NextClient, deskRequest: DeskRequest): Promise<DeskAnswer> {
  const { request, body } = deskRequest;
  const { method = "GET", url = "/" } = request;
  const { cookie } = request.headers;
  const id = randomUUID();
  const isPost = method === "POST";
  const headers = isPost ? headersForPost(deskRequest, cookie, id) : headersForPage(deskRequest, cookie);
  const first = await askNext({ method, url, body, headers });
  const kept = keptIn(first);
  const drawn = kept ? await sendOn(askNext, deskRequest, first, { ...kept, id }) : first;
  const named = pageNamed(drawn);
  if (named === null && drawn.statusCode >= 500) throw new Error("The desk could not answer.");
  if (named === null && isPost && isPage(drawn)) return takesNoForm();
  if (drawn.statusCode === 405 && !isPost) {
    const page = await pageBehind(url, (path) => askNext({ method, url: path, headers }));
    return { status: 303, headers: ["location", page], body: Buffer.alloc(0) };
  }
  if (named === null && drawn.statusCode !== 404) return answerOf(drawn);

  const next = cookiesAfter(cookie ?? "", cookiesOf(drawn), Date.now());
  const draw = (page: string, more: Record<string, string> = {}) =>
    askNext({ method: "GET", url: page, headers: { ...headersForPage(deskRequest, next), ...more } });
  const page = named === null ? null : await draw(named, handedOver(drawn, id));
  if (page?.statusCode === 200) return answerOf(drawn, page);
  if (page?.headers.location) return leadOn(drawn, page);
  if (page && page.statusCode !== 404) throw new Error("A page of the desk could not be drawn.");
  const missing = await draw(missingPage);
  if (missing.statusCode !== 200) throw new Error("The desk's page for what is missing could not be drawn.");
  return { ...answerOf(drawn, missing), status: 404 };
}
