import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The codings of a body, the shorter first. */
export const codings = ["br", "gzip"] as const;
export type Coding = (typeof codings)[number];

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible =
  /^(text\/|application\/(json|javascript|problem\+json|ld\+json|xml|speculationrules\+json)|image\/svg)/;

/** Whether a body of this content type becomes shorter. */
export const isSqueezable = (type: string, body: Buffer): boolean => compressible.test(type) && body.length > 600;

/** A body in a coding. `thorough` spends more time once to send less every time. */
export function squeeze(body: Buffer, coding: Coding, thorough: boolean): Promise<Buffer> {
  if (coding === "gzip") return zip(body, { level: thorough ? 9 : 5 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotli(body, { params });
}

/** Whether the browser takes a coding: named, and not with the weight 0 that refuses it. */
export const accepts = ({ headers }: IncomingMessage, coding: Coding): boolean =>
  String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.split(";").map((part) => part.trim()))
    .some(([name, weight = ""]) => name === coding && !/^q=0(\.0*)?$/.test(weight));
