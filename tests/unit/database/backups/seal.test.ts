import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  type BackupKey,
  headBytes,
  openBytes,
  pieceBytes,
  sealBytes,
  sealedPieceBytes,
} from "../../../../lib/database/backups/seal";
import { openFile, sealFile } from "../../../../lib/database/backups/sealed-file";

const aKey = (): BackupKey => ({ id: randomBytes(8).toString("hex"), bytes: randomBytes(32) });
const key = aKey();
const folder = mkdtempSync(path.join(tmpdir(), "local-offer-seal-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two pieces and a bit: what stands in each is known. */
const long = Buffer.concat([1, 2, 3].map((n) => Buffer.alloc(n < 3 ? pieceBytes : 9, n)));
const opened = (sealed: Uint8Array, label = "a", keys = [key]) => openBytes(sealed, keys, label);
const pieceOf = (sealed: Buffer, at: number) =>
  sealed.subarray(headBytes).subarray(at * sealedPieceBytes, (at + 1) * sealedPieceBytes);
const headOf = (sealed: Buffer) => sealed.subarray(0, headBytes);

describe("what is sealed", () => {
  test.each([0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 2 * pieceBytes])("opens as it was: %i bytes", (size) => {
    const plain = randomBytes(size);
    expect(opened(sealBytes(plain, key, "a")).equals(plain)).toBe(true);
  });

  test("says nothing of what it holds, and is never the same twice", () => {
    const plain = Buffer.from("postcode OX4 1XD ".repeat(50));
    const [one, other] = [sealBytes(plain, key, "a"), sealBytes(plain, key, "a")];
    expect(one.includes("OX4")).toBe(false);
    expect(one.subarray(headBytes).equals(other.subarray(headBytes))).toBe(false);
  });

  test("is refused when any bit of it was flipped, wherever", () => {
    const sealed = sealBytes(randomBytes(300), key, "a");
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const bytes = Buffer.from(sealed);
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(() => opened(bytes)).toThrow("cannot be opened");
      }),
    );
  });

  test("is refused when it was cut short, at the end of a piece too", () => {
    const sealed = sealBytes(long, key, "a");
    const atPieces = [0, 1, 2].map((pieces) => headBytes + pieces * sealedPieceBytes);
    for (const end of [0, 5, headBytes - 1, ...atPieces, sealed.length - 1])
      expect(() => opened(sealed.subarray(0, end)), String(end)).toThrow("damaged");
  });

  test("is refused when pieces of it change places, come twice, or are of another file", () => {
    const [sealed, other] = [sealBytes(long, key, "a"), sealBytes(long, key, "a")];
    const [head, one, two, last] = [headOf(sealed), ...[0, 1, 2].map((at) => pieceOf(sealed, at))];
    expect(opened(Buffer.concat([head, one, two, last] as Buffer[])).equals(long)).toBe(true);
    for (const pieces of [
      [two, one, last],
      [one, one, last],
      [one, last],
      [one, two, pieceOf(other, 2)],
    ])
      expect(() => opened(Buffer.concat([head, ...pieces] as Buffer[]))).toThrow("damaged");
  });

  test("is refused under the name of another file", () => {
    expect(() => opened(sealBytes(long, key, "a"), "b")).toThrow("damaged");
  });

  test("opens with the one key among several, and says so when that is not there", () => {
    const sealed = sealBytes(long, key, "a");
    expect(opened(sealed, "a", [aKey(), key]).equals(long)).toBe(true);
    expect(() => opened(sealed, "a", [aKey()])).toThrow("other key");
    expect(() => opened(sealed, "a", [{ ...aKey(), id: key.id }])).toThrow("damaged");
  });
});

test("a file is sealed and opened piece by piece as its bytes are, and is for its owner alone", () => {
  const [from, sealed, to] = ["plain", "sealed", "again"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(from, long);
  const { bytes, sha256 } = sealFile({ from, to: sealed, user: null }, key, "a");
  expect(bytes).toBe(long.length);
  expect(statSync(sealed).mode & 0o777).toBe(0o600);
  expect(opened(readFileSync(sealed)).equals(long)).toBe(true);
  expect(openFile({ from: sealed, to, user: null }, [key], "a")).toEqual({ bytes, sha256 });
  expect(readFileSync(to).equals(long)).toBe(true);
  expect(openFile({ from: sealed, to: `${to}-2`, user: null }, [key], "b")).toBeNull();
});
