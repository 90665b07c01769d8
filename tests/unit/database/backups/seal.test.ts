import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openFile, sealFile } from "../../../../lib/database/backups/copy-file";
import { openOlder } from "../../../../lib/database/backups/older-seal";
import { type BackupKey, open, seal } from "../../../../lib/database/backups/seal";
import { sealOlder } from "../../../support/older-seal";

async function aKey(isIdentity = true): Promise<BackupKey> {
  const text = isIdentity ? await generateX25519Identity() : randomBytes(32).toString("hex");
  const recipient = isIdentity ? await identityToRecipient(text) : null;
  return { id: randomBytes(8).toString("hex"), text, recipient, bytes: randomBytes(32) };
}
const [key, passphrase] = [await aKey(), await aKey(false)];
const folder = mkdtempSync(path.join(tmpdir(), "local-offer-seal-"));
afterAll(() => rmSync(folder, { recursive: true }));

const piece = 64 * 1024;
/** Two pieces of age's and a bit: what stands in each is known. */
const long = Buffer.concat([1, 2, 3].map((n) => Buffer.alloc(n < 3 ? piece : 9, n)));
const sealed = (plain: Uint8Array, by = key) => buffer(seal([plain], by));
const opened = (bytes: Uint8Array, keys = [key]) => buffer(open([bytes], keys));

describe.each([
  ["a key of age", key],
  ["any other key, which is a passphrase", passphrase],
])("what is sealed with %s", (_, own) => {
  test.each([0, 1, piece - 1, piece, piece + 1, 2 * piece])("opens as it was: %i bytes", async (size) => {
    const plain = randomBytes(size);
    expect((await opened(await sealed(plain, own), [own])).equals(plain)).toBe(true);
  });

  test("says nothing of what it holds, and is never the same twice", async () => {
    const plain = Buffer.from("postcode OX4 1XD ".repeat(50));
    const [one, other] = [await sealed(plain, own), await sealed(plain, own)];
    expect(one.includes("OX4")).toBe(false);
    expect(one.subarray(-plain.length).equals(other.subarray(-plain.length))).toBe(false);
  });

  test("opens with the one key among several, and not without it", async () => {
    const bytes = await sealed(long, own);
    const others = [await aKey(), await aKey(false)];
    expect((await opened(bytes, [...others, own])).equals(long)).toBe(true);
    await expect(opened(bytes, others)).rejects.toThrow("cannot be opened");
    await expect(opened(bytes, [])).rejects.toThrow("cannot be opened");
  });
});

describe("what is sealed is refused", () => {
  test("when any bit of it was flipped, wherever", async () => {
    const bytes = await sealed(randomBytes(300));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
        await expect(opened(flipped)).rejects.toThrow("cannot be opened");
      }),
    );
  });

  test("when it was cut short, at the end of a piece too", async () => {
    const bytes = await sealed(long);
    const head = bytes.length - long.length - 3 * 16;
    const atPieces = [0, 1, 2].map((pieces) => head + pieces * (piece + 16));
    for (const end of [0, 5, head - 1, ...atPieces, bytes.length - 1])
      await expect(opened(bytes.subarray(0, end)), String(end)).rejects.toThrow("cannot be opened");
  });

  test("when pieces of it change places, come twice, or are of another file", async () => {
    const [bytes, other] = [await sealed(long), await sealed(long)];
    const head = bytes.length - long.length - 3 * 16;
    const pieceOf = (of: Buffer, at: number) => of.subarray(head).subarray(at * (piece + 16), (at + 1) * (piece + 16));
    const [one, two, last] = [0, 1, 2].map((at) => pieceOf(bytes, at)) as [Buffer, Buffer, Buffer];
    for (const pieces of [
      [two, one, last],
      [one, one, last],
      [one, last],
      [one, two, pieceOf(other, 2)],
    ])
      await expect(opened(Buffer.concat([bytes.subarray(0, head), ...pieces]))).rejects.toThrow("cannot be opened");
  });
});

test("a file is sealed and opened piece by piece as its bytes are, and is for its owner alone", async () => {
  const [from, to, again] = ["plain", "sealed", "again"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(from, long);
  const kept = await sealFile({ from, to, user: null }, key);
  expect(kept.bytes).toBe(long.length);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect((await opened(readFileSync(to))).equals(long)).toBe(true);
  const opening = (keys: BackupKey[]) => (pieces: Parameters<typeof open>[0]) => open(pieces, keys);
  expect(await openFile({ from: to, to: again, user: null }, opening([key]))).toEqual(kept);
  expect(readFileSync(again).equals(long)).toBe(true);
  expect(await openFile({ from: to, to: `${again}-2`, user: null }, opening([passphrase]))).toBeNull();
});

const hasAge = spawnSync("age", ["--version"]).status === 0;

test.skipIf(!hasAge)("the tool age opens what we seal, and we open what it seals", async () => {
  const [identity, file] = [path.join(folder, "identity"), path.join(folder, "file.age")];
  writeFileSync(identity, `${key.text}\n`, { mode: 0o600 });
  writeFileSync(file, await sealed(long));
  expect(spawnSync("age", ["-d", "-i", identity, file]).stdout.equals(long)).toBe(true);
  const theirs = spawnSync("age", ["-r", key.recipient as string], { input: long }).stdout;
  expect((await opened(theirs)).equals(long)).toBe(true);
});

describe("what an older version has sealed", () => {
  const mebibyte = 1024 * 1024;
  const openedOlder = (bytes: Uint8Array, label = "a", keys = [key]) => buffer(openOlder([bytes], keys, label));

  test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1])("opens as it was: %i bytes", async (size) => {
    const plain = randomBytes(size);
    const bytes = sealOlder(plain, key, "a");
    expect((await openedOlder(bytes, "a", [passphrase, key])).equals(plain)).toBe(true);
    const parts = Array.from({ length: 5 }, (_, at) =>
      bytes.subarray((at * bytes.length) / 5, ((at + 1) * bytes.length) / 5),
    );
    expect((await buffer(openOlder(parts, [key], "a"))).equals(plain)).toBe(true);
  });

  test("is refused when it was changed or cut short, with another key, and under the name of another file", async () => {
    const bytes = sealOlder(randomBytes(mebibyte + 9), key, "a");
    for (const at of [0, 9, 20, 40, mebibyte, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 1;
      await expect(openedOlder(flipped), String(at)).rejects.toThrow("cannot be opened");
    }
    for (const end of [0, 31, 32, 32 + mebibyte + 16, bytes.length - 1])
      await expect(openedOlder(bytes.subarray(0, end)), String(end)).rejects.toThrow("cannot be opened");
    await expect(openedOlder(bytes, "b")).rejects.toThrow("cannot be opened");
    await expect(openedOlder(bytes, "a", [passphrase])).rejects.toThrow("cannot be opened");
  });
});
