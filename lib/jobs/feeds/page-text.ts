import { readJson } from "../../tables/json-in";
import { windowsText } from "../../tables/windows-text";
import { FeedFault } from "./feed-fault";

/** What only UTF-8 looks like, as Latin-1 shows it. */
const utf8Sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/;

/** UTF-16 by its mark, which Windows calls Unicode. */
const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;

/** The text of some bytes: UTF-8, or where nothing in them is that, the letters of Windows, as older sites write. */
function textOf(bytes: Uint8Array): string {
  const marked = utf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isDamaged = utf8Sequence.test(Buffer.from(bytes).toString("latin1"));
    return isDamaged ? new TextDecoder().decode(bytes) : windowsText(bytes);
  }
}

/** Returns the value of a page of JSON. Throws a `FeedFault` where it is none. */
export const jsonOf = (bytes: Uint8Array): unknown => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new FeedFault("What it sends is packed (gzip), and it does not say so, or packed twice.");
  const text = textOf(bytes);
  if (/^\s*</.test(text)) throw new FeedFault("This is a page for people and no feed. Use the address of the feed.");
  const read = readJson(text, true);
  if ("message" in read) throw new FeedFault(read.message);
  return read.value;
};

/** A record a line. */
const lines = /^\s*\{[^\n]*\}[ \r]*\n\s*\{/;

/** Returns whether bytes are those of a file: a zip, CSV, or a record a line. A page of a feed is one value of JSON. */
export const isFile = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
  lines.test(Buffer.from(bytes).toString("latin1")) ||
  !/^\s*[[{<]/.test(
    Buffer.from(bytes.subarray(0, 64))
      .toString("latin1")
      .replace(/^\xef\xbb\xbf/, ""),
  );
