import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeWhole } from "../../../lib/process/write-whole";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-whole-"));
const file = path.join(folder, "file");
afterAll(() => rmSync(folder, { recursive: true }));

/** Parts of which the second never comes. */
async function* halves(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half of ");
  expect(readFileSync(file, "utf8")).toBe("before");
  throw new Error("The rest could not be read.");
}

describe("a file that is written whole", () => {
  test("is what was written, for its owner alone, though others could read what was there before", async () => {
    writeFileSync(file, "before", { mode: 0o644 });
    await writeWhole(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("stays as it was until all of the new one is there, and when that fails", async () => {
    writeFileSync(file, "before");
    await expect(writeWhole(file, halves())).rejects.toThrow("could not be read");
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("is one of those that were written at the same moment", async () => {
    const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(10_000));
    await Promise.all(texts.map((text) => writeWhole(file, text)));
    expect(texts).toContain(readFileSync(file, "utf8"));
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test.skipIf(process.getuid?.() !== 0)("belongs to whom it is given", async () => {
    await writeWhole(file, "theirs", { uid: 65_534, gid: 65_534 });
    expect([statSync(file).uid, statSync(file).gid]).toEqual([65_534, 65_534]);
  });
});
