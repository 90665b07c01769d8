import { createHash } from "node:crypto";
import { commonHeaders } from "./headers";
import { type Coding, codings, isSqueezable, squeeze } from "./squeeze";

/**
 * One encoding of a response. `head` is its headers as name, value, name, value… It is complete except for the last
 * value, the id of each request. Most of the door's cost is headers, so they are put together once.
 */
export type Way = { head: string[]; body: Buffer };

/**
 * A public answer ready to be sent: as it is, squeezed where that is shorter, and to those who have it already (304).
 * `version` is what it was drawn from, where it was drawn (`liveVersion()`); `once` says that it is for one visitor,
 * whatever its address is.
 */
export type Answer = {
  status: number;
  version?: number;
  once?: boolean;
  etag: string;
  ways: { identity: Way; br?: Way; gzip?: Way };
  known: Way;
};

const nothing = Buffer.alloc(0);

/** Headers as one list, with those of every answer before them and room for the request's id at the end. */
const headOf = (headers: Record<string, string>): string[] =>
  commonHeaders("/").concat(Object.entries(headers).flat(), "X-Request-Id", "");

/**
 * An answer as it is and in these codings, with an ETag made of its bytes. `thorough` spends more time once to send
 * less every time. An answer that is sent once needs one coding.
 */
export async function pack(
  status: number,
  headers: Record<string, string>,
  body: Buffer,
  thorough: boolean,
  wanted: readonly Coding[] = codings,
): Promise<Answer> {
  // Weak: the codings of an answer have other bytes and the same words (RFC 9110 8.8.1).
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const wayOf = (bytes: Buffer, coding: Record<string, string>): Way => ({
    head: headOf({ ...headers, etag, ...coding, "content-length": String(bytes.length) }),
    body: bytes,
  });
  const ways: Answer["ways"] = { identity: wayOf(body, {}) };
  if (isSqueezable(headers["content-type"] ?? "", body)) {
    const squeezed = await Promise.all(wanted.map((coding) => squeeze(body, coding, thorough)));
    squeezed.forEach((bytes, at) => {
      const coding = wanted[at] as Coding;
      ways[coding] = wayOf(bytes, { "content-encoding": coding });
    });
  }
  return { status, etag, ways, known: { head: headOf({ ...headers, etag }), body: nothing } };
}

/** Bytes that an answer takes in memory. */
export const sizeOf = ({ ways: { identity, br, gzip } }: Answer): number =>
  identity.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0);
