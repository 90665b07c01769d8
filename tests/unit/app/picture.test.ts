import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { drawable, drawPicture } from "../../../app/picture";

afterEach(() => vi.unstubAllGlobals());

test("a picture holds the letters that the typeface has, accents off others, and nothing else", () => {
  expect(drawable("Zoë’s “café” – 5 £ …")).toBe("Zoë’s “café” – 5 £ …");
  expect(drawable("Ŵyn Łódź 中文 😀 \u202e\u0000tail")).toBe("Wyn ódz   tail");
});

test("no picture asks another website for letters, whatever a name holds", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: unknown) => {
    asked.push(String(address));
    return Promise.reject(new Error("There is no network."));
  });
  const name = "中文 😀 שלום עולם हिन्दी Ŵ ☎ ✓";
  const bytes = Buffer.from(await drawPicture({ area: null, sort: name, name, sentence: name }).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(asked.filter((address) => /^https?:/.test(address))).toEqual([]);
});

test("the typeface of pictures is the typeface of pages", () => {
  for (const weight of [400, 700])
    expect(readFileSync(`app/fonts/atkinson-hyperlegible-next-${weight}.woff`).toString("latin1", 0, 4)).toBe("wOFF");
});
