import { expect } from "@playwright/test";
import { missingPages } from "./support/site";
import { type Seen, test } from "./support/walk";
import { ask } from "./support/wire";

/** What a page tells programs in its head. */
function headOf({ html }: Seen) {
  const text = (pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return {
    canonical: text(/<link rel="canonical" href="([^"]*)"/),
    description: text(/<meta name="description" content="([^"]*)"/),
    picture: text(/<meta property="og:image" content="([^"]*)"/),
    shown: text(/<meta property="og:title" content="([^"]*)"/),
    url: text(/<meta property="og:url" content="([^"]*)"/),
    isListed: !/<meta name="robots" content="[^"]*noindex/.test(html),
  };
}

const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, "") || "/";
const isThere = ({ address }: Seen) => !missingPages.includes(address);
const isTyped = ({ address }: Seen) => / then |[?&](?:q|near|place)=/.test(address);

test("every page tells previews its name, what it is about, its one address and a picture", async ({ walk }) => {
  for (const seen of walk.filter(isThere)) {
    const { canonical, description, picture, shown, url } = headOf(seen);
    expect(description.length, seen.address).toBeGreaterThan(20);
    expect(
      [canonical, picture].every((address) => URL.canParse(address)),
      seen.address,
    ).toBe(true);
    expect(url).toBe(canonical);
    expect(shown.length, seen.address).toBeGreaterThan(10);
  }
});

test("a page that search engines list is its own address, and no two of an area are described alike", async ({
  walk,
}) => {
  const listed = walk.filter((seen) => isThere(seen) && headOf(seen).isListed);
  expect(listed.length).toBeGreaterThan(100);
  expect(
    listed.filter((seen) => pathOf(headOf(seen).canonical) !== seen.address).map(({ address }) => address),
  ).toEqual([]);
  // Two areas may publish the same guide.
  const described = listed.map((seen) => `${seen.address.split("/")[1]}: ${headOf(seen).description}`);
  expect(described.filter((text, at) => described.indexOf(text) !== at)).toEqual([]);
});

test("search engines list no page that holds what was typed, and its one address holds nothing of it", async ({
  walk,
}) => {
  const typed = walk.filter(isTyped);
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.filter((seen) => headOf(seen).isListed).map(({ address }) => address)).toEqual([]);
  for (const seen of typed) expect(headOf(seen).canonical + headOf(seen).picture, seen.address).not.toContain("?");
});

test("the pictures of pages are pictures that every preview takes", async ({ walk, baseURL }) => {
  const pictures = new Set(walk.filter(isThere).map((seen) => pathOf(headOf(seen).picture)));
  expect(pictures.size).toBeGreaterThan(100);
  const sample = [...pictures].filter((path, at) => at % 10 === 0 || /area|topics|^\/picture/.test(path));
  for (const path of sample) {
    const answer = await fetch(baseURL + path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get("content-type")], path).toEqual([200, "image/png"]);
    // Width and height stand at the start of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(bytes.length, path).toBeLessThan(300_000);
  }
});

test("there is no picture of what is not published", async ({ baseURL }) => {
  for (const name of ["services/nothing.png", "topics/nothing.png", "services/dental", "area.jpg"])
    expect((await ask(String(baseURL), `/oxfordshire/pictures/${name}`)).status, name).toBe(404);
});

/** The addresses in a list of pages, with the day of their last change. */
async function listedIn(baseURL: string, path: string) {
  const { status, headers, text } = await ask(baseURL, path);
  expect([status, headers["content-type"]], path).toEqual([200, "application/xml; charset=utf-8"]);
  return [...text.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map(
    ([, address = "", changed]) => ({
      path: pathOf(address.replaceAll("&amp;", "&")),
      changed,
    }),
  );
}

test("the lists for search engines hold every page that may be listed, and no other", async ({ walk, baseURL }) => {
  const site = String(baseURL);
  const robots = await ask(site, "/robots.txt");
  const [, index = ""] = /^Sitemap: (\S+)$/m.exec(robots.text) ?? [];
  const lists = await listedIn(site, pathOf(index));
  const pages = (await Promise.all(lists.map(({ path }) => listedIn(site, path)))).flat();
  const paths = new Set(pages.map(({ path }) => path));
  expect(paths.size).toBe(pages.length);
  const listed = walk.filter((seen) => isThere(seen) && headOf(seen).isListed).map(({ address }) => address);
  expect(listed.filter((address) => !paths.has(address))).toEqual([]);
  for (const path of paths) {
    const { status, text } = await ask(site, path);
    expect([path, status]).toEqual([path, 200]);
    expect(text, path).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
  }
});

test("a list says when each entry was published, and no day that is still to come", async ({ baseURL }) => {
  const pages = await listedIn(String(baseURL), "/oxfordshire/sitemap-area.xml");
  const entries = pages.filter(({ path }) =>
    /^\/[^/]+\/(?:services|guides|organizations|locations)\/[^/]+$/.test(path),
  );
  expect(entries.length).toBeGreaterThan(30);
  for (const { path, changed } of entries) {
    expect(Date.parse(String(changed)), path).toBeGreaterThan(Date.parse("2026-01-01"));
    expect(Date.parse(String(changed)), path).toBeLessThanOrEqual(Date.now());
  }
});

test("the site has an icon for every browser", async ({ baseURL }) => {
  const kinds = [
    ["/icon.svg", "3c737667"],
    ["/favicon.ico", "00000100"],
    ["/apple-touch-icon.png", "89504e47"],
  ] as const;
  for (const [path, start] of kinds) {
    const answer = await fetch(baseURL + path);
    expect(answer.status, path).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).toString("hex", 0, 4), path).toBe(start);
  }
});
