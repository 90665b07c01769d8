import type { IncomingMessage } from "node:http";
import { liveDirectory } from "../live/directory";
import { headersForNext, type NextClient, type PageResponse } from "../next/next-client";
import { afterHeader, nextHeader } from "../process/piece-headers";
import { originOf } from "../process/request-origin";
import { type CachedResponse, encodeResponse } from "./cached-response";
import { acceptedEncodings, encodings } from "./compress";
import { KeptPages } from "./kept-pages";
import type { Asked } from "./send";

/** Bytes of bodies that are kept at most. */
const mostKept = 32 * 1024 * 1024;

/** Headers of what was made that go out. */
const handedOn = [
  ...["content-type", "cache-control", "content-disposition", "access-control-allow-methods", "etag"],
  "link",
];

/** Does work when it is its turn. */
type InTurn = (work: () => Promise<CachedResponse>) => Promise<CachedResponse>;

/** Returns whether a path belongs to what other systems read of everything published. */
export const isOpenData = (path: string): boolean => /^\/api\/(?:oruk|fhir|downloads)(?:\/|$)/.test(path);

/**
 * What other systems read of everything published. It is made once for each change, and has an ETag: a harvest each
 * night is answered 304 for what is the same. An answer that says "no-store" is not kept, nor is one in pieces.
 */
export class OpenData {
  private readonly kept = new KeptPages(
    mostKept,
    ({ status, once }) => status === 200 && !once,
    () => liveDirectory().changedAt("/api"),
  );

  /** `site` is this site's own address, when it has one. */
  constructor(
    private readonly askNext: NextClient,
    private readonly site: URL | null,
  ) {}

  /** Answers hold links to this site, so those by different addresses of it are different. */
  private keyOf = (request: IncomingMessage): string => `${originOf(request, this.site)}${request.url ?? ""}`;

  /** Returns the kept answer to a request, or null. */
  find(request: IncomingMessage): CachedResponse | null {
    return this.kept.find(this.keyOf(request));
  }

  /** Returns the answer to a request: kept, or made when it is its turn. Throws what `inTurn` throws. */
  async answer({ request, path }: Asked, inTurn: InTurn): Promise<CachedResponse> {
    const key = this.keyOf(request);
    const shared = await this.kept.findOrAwait(key);
    return shared ?? inTurn(() => this.kept.make(key, () => this.make(request, path)));
  }

  /**
   * Returns the piece of an answer that begins after this id, and the id after which the next one does. Throws when
   * what was asked is there no longer.
   */
  async piece(request: IncomingMessage, after: string): Promise<{ body: Buffer; next: string | undefined }> {
    const { statusCode, body, headers } = await this.ask(request, after);
    if (statusCode !== 200) throw new Error("An answer that was begun cannot be gone on with.");
    return { body, next: headers[nextHeader] as string | undefined };
  }

  private ask(request: IncomingMessage, after: string): Promise<PageResponse> {
    const headers = { ...headersForNext(request, undefined), [afterHeader]: after };
    return this.askNext({ method: "GET", url: request.url ?? "/", headers });
  }

  private async make(request: IncomingMessage, path: string): Promise<CachedResponse> {
    const said = await this.ask(request, "");
    const next = said.headers[nextHeader] as string | undefined;
    const headers: Record<string, string> = { vary: "Accept-Encoding" };
    for (const name of handedOn) if (said.headers[name]) headers[name] = String(said.headers[name]);
    const answer = { status: said.statusCode, headers, body: said.body, path };
    if (next) return { ...(await encodeResponse(answer, "each", [])), version: said.version, once: true, next };
    const once = said.statusCode !== 200 || headers["cache-control"] === "no-store";
    const wanted = once
      ? acceptedEncodings(request.headers["accept-encoding"] as string | undefined).slice(0, 1)
      : encodings;
    return { ...(await encodeResponse(answer, once ? "each" : "once", wanted)), version: said.version, once };
  }
}
