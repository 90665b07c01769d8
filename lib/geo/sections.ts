/*
 * A bundled table is one file of named sections: the length of the directory (four bytes, lowest first), the directory
 * as JSON ({ name: [first byte, length] }, counted from the first section), then the sections, each on a multiple of
 * four.
 */
type Directory = Record<string, [start: number, length: number]>;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Returns one file's bytes from named sections, in the order given. The same sections give the same bytes. */
export function packSections(sections: Record<string, Uint8Array>): Uint8Array {
  const directory: Directory = {};
  let end = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    directory[name] = [end, bytes.length];
    end += padded(bytes.length);
  }
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const start = 4 + padded(json.length);
  const file = new Uint8Array(start + end);
  new DataView(file.buffer).setUint32(0, json.length, true);
  file.set(json, 4);
  for (const [name, bytes] of Object.entries(sections)) file.set(bytes, start + (directory[name]?.[0] ?? 0));
  return file;
}

/** A look-up from a section's name to its bytes, which are not copied. It throws if there is no such section. */
export function openSections(file: Uint8Array): (name: string) => Uint8Array {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
  const directory: Directory = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length)));
  const start = 4 + padded(length);
  return (name) => {
    const section = directory[name];
    if (!section) throw new Error(`The bundled table has no section "${name}": run npm run geo:build again.`);
    return file.subarray(start + section[0], start + section[0] + section[1]);
  };
}

/** Returns a section as 32-bit whole numbers, not copied when the section lies on a multiple of four in its buffer. */
export function asUint32(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** Returns a section as 16-bit whole numbers, as `asUint32`. */
export function asUint16(bytes: Uint8Array): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 2);
}

/** Returns the bytes of an array of whole numbers, for `packSections`. */
export const asBytes = (numbers: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
