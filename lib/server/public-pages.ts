import type { IncomingMessage } from "node:http";
import { liveDirectory } from "../live/directory";
import { headersForNext, type NextClient, type PageResponse } from "../next/next-client";
import type { Address } from "./address";
import { type CachedResponse, encodeResponse } from "./cached-response";
import { acceptedEncodings, encodings } from "./compress";
import { KeptPages } from "./kept-pages";
import type { Routes } from "./routes";
import { speculationPath } from "./speculation";
import { stripFramework } from "./strip-framework";

/** Bytes of bodies that are kept at most. */
const mostKept = 64 * 1024 * 1024;

/** An address that no page answers to: Next draws its page for what is missing. */
export const noPage = "/no/page/has/this/address";

/** Returns the address of a page, whose query is in one order. It is the key under which the page is kept. */
const urlOf = ({ path, query }: Address) => (query ? `${path}?${query}` : path);

/** Returns the page that says that "/area/folder/slug" was taken down: "/area/removed/folder/slug". */
const removedPage = (path: string) => path.replace(/^(\/[^/]+)/, "$1/removed");

/** What gives up the place in a queue. */
type Leave = () => void;

/** Does work when it is its turn. What has been drawn is packed without holding up the next. */
type InTurn = (work: (leave: Leave) => Promise<CachedResponse>) => Promise<CachedResponse>;

/** The pages that the public reads: drawn once for each change of what they show, unless they depend on who reads. */
export class PublicPages {
  private readonly kept = new KeptPages(
    mostKept,
    ({ status, once }, key) => !once && (status === 200 || status === 410 || (status === 404 && key === noPage)),
    (key) => liveDirectory().changedAt(key),
  );

  constructor(
    private readonly askNext: NextClient,
    private readonly routes: Routes,
  ) {}

  /** Returns the kept page of exactly this address, or null. */
  find(url: string): CachedResponse | null {
    return this.kept.find(url);
  }

  /** Whether the page of an address is there and needs no drawing. */
  isKept = (address: Address): boolean => this.find(urlOf(address)) !== null;

  /**
   * Returns the page of an address: kept, or drawn when it is its turn. Throws when Next cannot draw it, and what
   * `inTurn` throws when its turn never comes.
   */
  async answer(request: IncomingMessage, address: Address, inTurn: InTurn): Promise<CachedResponse> {
    const { path, keepable } = address;
    const isMissing = !liveDirectory().removed.has(path) && this.routes(path) === null;
    const key = isMissing ? noPage : keepable ? urlOf(address) : null;
    const draw = (leave: Leave) => (isMissing ? this.drawMissing(request, leave) : this.draw(request, address, leave));
    if (key === null) return inTurn(draw);
    const shared = await this.kept.findOrAwait(key);
    if (shared && !shared.once) return shared;
    return inTurn(async (leave) => {
      let isOwn = false;
      // Somebody else may have had the same page drawn meanwhile.
      const answer = await this.kept.make(key, () => {
        isOwn = true;
        return draw(leave);
      });
      return answer.once && !isOwn ? draw(leave) : answer;
    });
  }

  private async draw(request: IncomingMessage, address: Address, leave: Leave): Promise<CachedResponse> {
    const { path, keepable } = address;
    const isRemoved = liveDirectory().removed.has(path);
    const cookie = keepable ? undefined : request.headers.cookie;
    const drawn = await this.ask(request, isRemoved ? removedPage(path) : urlOf(address), cookie);
    // Next draws what a page finds missing in the browser only; for an address that fits no page it draws it here.
    if (drawn.statusCode === 404) return this.kept.make(noPage, () => this.drawMissing(request, leave));
    leave();
    const status = isRemoved && drawn.statusCode === 200 ? 410 : drawn.statusCode;
    return packed(drawn, keepable, status, request);
  }

  /** Returns the page for every address that leads to nothing. */
  private async drawMissing(request: IncomingMessage, leave: Leave): Promise<CachedResponse> {
    const drawn = await this.ask(request, noPage);
    leave();
    return packed(drawn, true, 404, request);
  }

  private async ask(request: IncomingMessage, url: string, cookie?: string): Promise<PageResponse> {
    const drawn = await this.askNext({ method: "GET", url, headers: headersForNext(request, cookie) });
    if (drawn.statusCode >= 500) throw new Error("A page could not be drawn.");
    return drawn;
  }
}

/**
 * A form that may be sent once: what it is known by is in this field, and two visitors with the same would be taken for
 * one.
 */
const oneTimeForm = /\sname="form"/;

/**
 * A page as Next drew it, without the framework, or a file, packed: for everybody, or where it is kept for nobody, as
 * this request takes it. A page with a one-time form is kept for nobody.
 */
async function packed(
  drawn: PageResponse,
  mayBeKept: boolean,
  status: number,
  { headers: asked }: IncomingMessage,
): Promise<CachedResponse> {
  const { location, ...said } = drawn.headers;
  const type = String(said["content-type"] ?? "text/plain");
  const isPage = type.startsWith("text/html");
  const html = isPage ? drawn.body.toString("utf8") : "";
  const once = isPage && oneTimeForm.test(html);
  const keepable = mayBeKept && !once;
  const cache = keepable ? "no-cache" : "private, no-store";
  const headers: Record<string, string> = {
    "content-type": type,
    "cache-control": isPage ? cache : String(said["cache-control"] ?? "no-cache"),
    vary: "Accept-Encoding",
  };
  if (isPage) headers["speculation-rules"] = `"${speculationPath}"`;
  if (location) headers.location = String(location);
  const body = isPage ? Buffer.from(stripFramework(html)) : drawn.body;
  const wanted = keepable ? encodings : acceptedEncodings(asked["accept-encoding"] as string | undefined).slice(0, 1);
  return {
    ...(await encodeResponse({ status, headers, body }, keepable ? "once" : "each", wanted)),
    version: drawn.version,
    once,
  };
}
