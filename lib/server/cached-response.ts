import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { compress, type Effort, type Encoding, encodings, isCompressible } from "./compress";
import { commonHeaders } from "./headers";

/**
 * One encoding of a response. `head` is its headers as name, value, name, value… It is complete except for the last
 * value, the id of each request. Most of the door's cost is headers, so they are put together once.
 */
export type EncodedResponse = { head: string[]; body: Buffer };

/**
 * A public answer ready to be sent: compressed where that is shorter, as it is, and to those who have it already (304).
 * A body that is there as gzip is not held as it is, too: hardly anybody takes it so (`plainResponse`).
 * `version` is what it was drawn from (`liveVersion()` where it was drawn); `once` says that it is for one visitor,
 * whatever its address is.
 * With `next` it is the first piece of an answer, as it is, and the next one begins after this id (`sendPieces`).
 */
export type CachedResponse = {
  status: number;
  version?: number;
  once?: boolean;
  next?: string;
  etag: string;
  encoded: { identity: EncodedResponse; br?: EncodedResponse; gzip?: EncodedResponse };
  known: EncodedResponse;
};

const nothing = Buffer.alloc(0);

/** An answer before it is encoded. `path` is where it was asked for: the open API has other headers than a page. */
type PlainAnswer = { status: number; headers: Record<string, string>; body: Buffer; path?: string };

/** Headers as one list, with those of every answer before them and room for the request's id at the end. */
const headOf = (path: string, headers: Record<string, string>): string[] =>
  commonHeaders(path).concat(Object.entries(headers).flat(), "X-Request-Id", "");

/**
 * Returns an answer as it is and in these encodings, with an ETag made of its bytes, unless it brings its own. An
 * answer that is sent once needs one encoding.
 */
export async function encodeResponse(
  { status, headers, body, path = "/" }: PlainAnswer,
  effort: Effort,
  wanted: readonly Encoding[] = encodings,
): Promise<CachedResponse> {
  // Weak: the encodings of an answer have other bytes and the same words (RFC 9110 8.8.1).
  const etag = headers.etag ?? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const encodedAs = (bytes: Buffer, encoding: Record<string, string>): EncodedResponse => ({
    head: headOf(path, { ...headers, etag, ...encoding, "content-length": String(bytes.length) }),
    body: bytes,
  });
  const encoded: CachedResponse["encoded"] = { identity: encodedAs(body, {}) };
  if (isCompressible(headers["content-type"] ?? "", body)) {
    const compressed = await Promise.all(wanted.map((encoding) => compress(body, encoding, effort)));
    compressed.forEach((bytes, at) => {
      const encoding = wanted[at] as Encoding;
      encoded[encoding] = encodedAs(bytes, { "content-encoding": encoding });
    });
    if (encoded.gzip) encoded.identity.body = nothing;
  }
  return { status, etag, encoded, known: { head: headOf(path, { ...headers, etag }), body: nothing } };
}

/** Returns an answer as it is, for who takes no encoding. */
export const plainResponse = ({ encoded: { identity, gzip } }: CachedResponse): EncodedResponse =>
  gzip ? { head: identity.head, body: gunzipSync(gzip.body) } : identity;

/** Bytes that an answer takes in memory. */
export const sizeOf = ({ encoded: { identity, br, gzip } }: CachedResponse): number =>
  identity.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0);
