import { crc32, deflateRawSync } from "node:zlib";

const deflated = 8;
const namesAreUtf8 = 0x0800;
/** The version of the format that a reader has to know: 2.0, for deflated files. */
const version = 20;

/** Returns a day as the format has it: years since 1980, month and day. */
const dosDay = (day: Date) =>
  (Math.max(day.getUTCFullYear() - 1980, 0) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();

/** Returns a number as so many bytes, the lowest first. */
function bytes(...numbers: readonly [number: number, size: 2 | 4][]): Buffer {
  return Buffer.concat(
    numbers.map(([number, size]) => {
      const buffer = Buffer.alloc(size);
      buffer.writeUIntLE(number, 0, size);
      return buffer;
    }),
  );
}

/**
 * Returns a ZIP archive of these texts by their names (PKWARE's APPNOTE, 4.3), all of one day. The same texts give the
 * same bytes. For archives of less than 4 GB.
 */
export function zip(files: readonly (readonly [name: string, text: string])[], day: Date): Uint8Array {
  const begun: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain, { level: 9 });
    const named = Buffer.from(name);
    const said = Buffer.concat([
      bytes([version, 2], [namesAreUtf8, 2], [deflated, 2], [0, 2], [dosDay(day), 2]),
      bytes([crc32(plain), 4], [packed.length, 4], [plain.length, 4], [named.length, 2], [0, 2]),
    ]);
    begun.push(Buffer.from("PK\x03\x04", "latin1"), said, named, packed);
    listed.push(
      Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), bytes([version, 2]), said]),
      bytes([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      named,
    );
    at += 4 + said.length + named.length + packed.length;
  }
  const list = Buffer.concat(listed);
  const count = files.length;
  const end = bytes([0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...begun, list, Buffer.from("PK\x05\x06", "latin1"), end]));
}
