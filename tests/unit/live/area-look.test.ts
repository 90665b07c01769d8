import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findLookFile, lookOf } from "../../../lib/live/area-look";
import { readAreas } from "../../../lib/live/content-files";

const folder = mkdtempSync(path.join(tmpdir(), "look-"));
cpSync("content/areas", path.join(folder, "areas"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

describe("the look of an area", () => {
  test.each(readAreas().map((area) => [area.slug, area] as const))("%s has colours and a drawing", (slug, area) => {
    const { colours, skyline } = lookOf(area);
    expect(colours?.address).toMatch(new RegExp(`^/${slug}/look/colours-[0-9a-f]{10}\\.css$`));
    expect(colours?.body).toContain(`--color-brand:${area.colours?.light.brand}`);
    expect(skyline?.address).toMatch(new RegExp(`^/${slug}/look/skyline-[0-9a-f]{10}\\.svg$`));
    expect(findLookFile(area, String(skyline?.address))).toBe(skyline);
    expect(findLookFile(area, `/${slug}/look/skyline-0000000000.svg`)).toBeNull();
  });

  test.each(readAreas().map((area) => [area.slug, area] as const))(
    "the drawing of %s is small, under the area's own sky, and asks for nothing",
    (_, area) => {
      const drawing = String(lookOf(area).skyline?.body);
      expect(Buffer.byteLength(drawing)).toBeLessThanOrEqual(6 * 1024);
      expect(drawing).toContain(`.y{fill:${area.colours?.light.sky}}`);
      expect(drawing).toContain(`.y{fill:${area.colours?.dark.sky}}`);
      expect(drawing).not.toMatch(/<script|<foreignObject|href|url\(|@import|\son\w+=/i);
    },
  );

  test("an area's colours give way on paper and to the reader's own", () => {
    for (const rule of String(lookOf(readAreas()[0] as never).colours?.body).match(/@media[^{]*/g) ?? [""])
      expect(rule).toContain("screen and (forced-colors: none)");
  });

  test("a file that changes has another address", () => {
    const [before, after] = [0, 1].map((round) => {
      writeFileSync(path.join(folder, "areas/oxfordshire/skyline.svg"), `<svg id="${round}"/>`);
      const area = readAreas(folder).find(({ slug }) => slug === "oxfordshire");
      return area && lookOf({ ...area }, folder).skyline?.address;
    });
    expect(before).not.toBe(after);
  });

  test("an area that brings nothing has the look of the site", () => {
    const area = { ...readAreas()[0], slug: "nobodys", colours: undefined } as never;
    expect(lookOf(area, folder)).toEqual({ colours: null, skyline: null, logo: null });
  });

  test("an area's own sign is served where it brings one", () => {
    writeFileSync(path.join(folder, "areas/oxfordshire/logo.svg"), "<svg/>");
    const area = readAreas(folder).find(({ slug }) => slug === "oxfordshire");
    expect(area && lookOf({ ...area }, folder).logo).toMatchObject({ type: "image/svg+xml", body: "<svg/>" });
  });
});
