import { inflateRawSync } from "node:zlib";

/** A file of an archive, and what it holds. */
export type UnzippedFile = { name: string; bytes: Uint8Array };

/** The files of an archive; or why it cannot be read, in a sentence. */
export type Unzipped = { files: UnzippedFile[] } | { message: string };

const damaged = "This zip file is damaged, or only a part of it came. Download it again.";
const tooMuch = "There is more in this zip file than may be read. Its tables must be smaller.";

/** Returns where the list at the end of an archive begins to be described; -1 where there is none. */
const endOfList = (bytes: Buffer): number => bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");

type Listed = { name: string; method: number; size: number; packed: number; at: number };

function readList(bytes: Buffer, most: number): Listed[] | null {
  const end = endOfList(bytes);
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > most) return null;
  const listed: Listed[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || bytes.toString("latin1", at, at + 4) !== "PK\x01\x02") return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    listed.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return listed;
}

/**
 * Returns the files of a ZIP archive whose names fit (PKWARE's APPNOTE, 4.3). Reads at most `files` names and `bytes`
 * bytes of what was packed, whatever the archive says of itself: what a bomb unpacks to never exists. Never throws.
 */
export function unzip(
  archive: Uint8Array,
  fits: RegExp,
  { files: most, bytes: left }: { files: number; bytes: number },
): Unzipped {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const listed = readList(bytes, 10 * most);
  if (listed === null) return { message: damaged };
  const files: UnzippedFile[] = [];
  let room = left;
  for (const { name, method, packed, size, at } of listed.filter((one) => fits.test(one.name)).slice(0, most)) {
    if (size > room) return { message: tooMuch };
    if (at + 30 > bytes.length || bytes.toString("latin1", at, at + 4) !== "PK\x03\x04") return { message: damaged };
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (from + packed > bytes.length) return { message: damaged };
    const raw = bytes.subarray(from, from + packed);
    if (method !== 0 && method !== 8) return { message: `“${name}” is packed in a way that is not read here.` };
    try {
      const plain = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(room, 1) });
      if (plain.length > room) return { message: tooMuch };
      room -= plain.length;
      files.push({ name: name.replace(/^.*\//, ""), bytes: plain });
    } catch (error) {
      return { message: (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? tooMuch : damaged };
    }
  }
  return { files };
}
