import { inflateRawSync } from "node:zlib";
import type { Files } from "./codelist";

const stored = 0;
const endBytes = 22;

/**
 * Returns the files of a ZIP archive, unpacked (PKWARE's APPNOTE, 4.3: the list at its end says where each begins). For
 * archives of less than 4 GB that are not encrypted, such as Ordnance Survey's. Throws when it is none.
 */
export function unzip(bytes: Uint8Array): Files {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = archive.lastIndexOf("PK\x05\x06", -endBytes);
  if (end < 0) throw new Error("This is no ZIP archive.");
  const files: Record<string, Uint8Array> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [nameBytes, extraBytes, remarkBytes] = [28, 30, 32].map((from) => archive.readUInt16LE(at + from)) as [
      number,
      number,
      number,
    ];
    const head = archive.readUInt32LE(at + 42);
    const begin = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const packed = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const name = archive.toString("utf8", at + 46, at + 46 + nameBytes);
    files[name] = archive.readUInt16LE(at + 10) === stored ? packed : inflateRawSync(packed);
    at += 46 + nameBytes + extraBytes + remarkBytes;
  }
  return files;
}
