import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { CachedResponse } from "./cached-response";
import { acceptedEncodings } from "./compress";
import { NotBegun } from "./fair-queue";
import { type Asked, isKnownTo } from "./send";

/** A piece of an answer, and the id after which the next one begins. */
type Piece = { body: Buffer; next?: string | undefined };

/**
 * Sends an answer piece by piece: the next is made when the one before has gone out. So an answer of any length takes
 * the memory of a few pieces. Whoever does not read what was sent is let go when the connection has been idle
 * (`closeIdle`). An answer that cannot be finished is broken off, so that nobody takes a part for the whole.
 */
export async function sendPieces(
  { request, response, id }: Asked,
  first: CachedResponse,
  nextPiece: (after: string) => Promise<Piece>,
): Promise<void> {
  const isKnown = isKnownTo(request, first);
  const isZipped = acceptedEncodings(request.headers["accept-encoding"] as string | undefined).includes("gzip");
  const head = first.known.head.toSpliced(-1, 1, id);
  response.writeHead(isKnown ? 304 : 200, isZipped && !isKnown ? head.concat("Content-Encoding", "gzip") : head);
  if (isKnown || request.method === "HEAD") return void response.end();
  let isMaking = false;
  response.on("timeout", () => {
    if (!isMaking) response.destroy();
  });
  async function* bodies(): AsyncGenerator<Buffer> {
    let piece: Piece = { body: first.encoded.identity.body, next: first.next };
    yield piece.body;
    while (piece.next) {
      isMaking = true;
      piece = await nextPiece(piece.next);
      isMaking = false;
      yield piece.body;
    }
  }
  try {
    // A stream between would make the next piece while one is waiting.
    await (isZipped ? pipeline(bodies, createGzip({ level: 5 }), response) : pipeline(bodies, response));
  } catch (error) {
    // Who goes away in the middle is no fault, and neither is a site that is too busy to go on.
    if (isMaking && !(error instanceof NotBegun)) throw error;
  }
}
