import { expect } from "@playwright/test";
import { typeset } from "../../lib/next/typeset";
import { areas, entriesInState, fixedPages, folders, missingPages } from "./support/site";
import { type Seen, test } from "./support/walk";
import { ask } from "./support/wire";

const isMissing = ({ address }: Seen) => missingPages.includes(address);

/** The addresses of the pages for which this holds. */
const those = (walk: readonly Seen[], holds: (seen: Seen) => boolean) =>
  walk.filter(holds).map(({ address }) => address);

test("every published page is there", async ({ walk }) => {
  expect(walk.length).toBeGreaterThan(fixedPages.length + 100);
  expect(those(walk, (seen) => !isMissing(seen) && seen.status !== 200)).toEqual([]);
});

test("what is not published has no page", async ({ request }) => {
  const drafts = entriesInState("draft");
  expect(drafts.length).toBeGreaterThan(0);
  for (const draft of drafts) expect((await request.get(draft)).status()).toBe(404);
});

test("the indexes of an area lead to all its entries and to no others", async ({ walk }) => {
  for (const area of areas)
    for (const folder of folders) {
      const index = walk.find(({ address }) => address === `/${area}/${folder}`);
      const start = `/${area}/${folder}/`;
      const linked = new Set(index?.links.filter((link) => link.startsWith(start)));
      // The list from A to Z holds guides too; the index of guides holds the same.
      const wanted = entriesInState("published").filter((address) => address.startsWith(start));
      expect([...linked].toSorted()).toEqual(wanted.toSorted());
    }
});

test("a missing page says so in the HTML, with the status 404, ways on and whom to ring", async ({ baseURL, walk }) => {
  expect(those(walk, (seen) => isMissing(seen) && seen.status !== 404)).toEqual([]);
  for (const address of missingPages) {
    const { status, text } = await ask(String(baseURL), address);
    expect(status).toBe(404);
    expect(text).toContain("<h1>We cannot find this page</h1>");
    expect(text).toContain('href="tel:999"');
    expect(text).toContain('href="/oxfordshire/services"');
  }
});

test("every page has one h1, and words in it", async ({ walk }) => {
  const wrong = ({ headings }: Seen) => headings.filter(({ level, text }) => level === 1 && text !== "").length !== 1;
  expect(those(walk, wrong)).toEqual([]);
});

test("no page skips a level of headings", async ({ walk }) => {
  const skips = ({ headings }: Seen) => headings.some(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1);
  expect(
    those(walk, (seen) =>
      skips({ ...seen, headings: seen.headings.slice(seen.headings.findIndex(({ level }) => level === 1)) }),
    ),
  ).toEqual([]);
});

test("every page says that it is in British English", async ({ walk }) => {
  expect(those(walk, ({ lang }) => lang !== "en-GB")).toEqual([]);
});

test("every title stands alone: it says what the page is and whose site it is on", async ({ walk }) => {
  expect(those(walk, ({ title }) => !/\bhealth Local Offer\b/i.test(title) || title.length < 20)).toEqual([]);
});

test("no two pages have the same title", async ({ walk }) => {
  const titles = walk
    .filter((seen) => !isMissing(seen) && !seen.address.includes("?") && !seen.address.includes(" then "))
    .map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("every page has one head, one main part and one foot, and names its navigations", async ({ walk }) => {
  const wrong = ({ landmarks, unnamedNavigations }: Seen) =>
    Object.values(landmarks).some((count) => count !== 1) || unnamedNavigations > 0;
  expect(those(walk, wrong)).toEqual([]);
});

test("on every page the Tab key reaches the skip link first, and the main part is there", async ({ walk }) => {
  expect(those(walk, ({ firstStop, ids }) => firstStop !== "#main" || !ids.includes("main"))).toEqual([]);
});

test("every field has a label", async ({ walk }) => {
  expect(those(walk, ({ fields }) => fields.some(({ isLabelled }) => !isLabelled))).toEqual([]);
});

test("no id stands twice on a page", async ({ walk }) => {
  expect(those(walk, ({ ids }) => new Set(ids).size !== ids.length)).toEqual([]);
});

test("every link inside the site leads to a page, and to a part that is on it", async ({ walk, request }) => {
  const idsOf = new Map(walk.filter((seen) => seen.status === 200).map(({ address, ids }) => [address, ids]));
  const links = new Map<string, string>();
  for (const seen of walk)
    for (const link of seen.links) {
      const from = seen.address.includes(" then ") ? "/where" : seen.address;
      const { pathname, search, hash, origin } = new URL(link, `http://here${from}`);
      if (origin !== "http://here") continue;
      if (link.startsWith("#") && hash !== "" && !seen.ids.includes(decodeURIComponent(hash.slice(1))))
        links.set(`${seen.address} ${link}`, seen.address);
      else if (!link.startsWith("#")) links.set(pathname + search + hash, seen.address);
    }
  const broken: string[] = [];
  for (const [link, from] of links) {
    const [address = "", part] = link.split("#");
    const ids = idsOf.get(address);
    if (ids && part && !ids.includes(part)) broken.push(`${from} → ${link}`);
    // Leaving the site leads out of it, to where no test follows.
    const wanted = address === "/leave" ? 303 : 200;
    if (!ids && (link.includes(" #") || (await request.get(address, { maxRedirects: 0 })).status() !== wanted))
      broken.push(`${from} → ${link}`);
  }
  expect(links.size).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

test("every telephone link is a number that can be rung", async ({ walk }) => {
  const phones = walk.flatMap(({ links }) => links.filter((link) => link.startsWith("tel:")));
  expect(new Set(phones).size).toBeGreaterThan(20);
  expect(
    phones.filter((phone) => !/^tel:(999|101|111|119|08001111|\+?\d{10,13}|0\d{9,10}|116\d{3}|\d{5,6})$/.test(phone)),
  ).toEqual([]);
});

test("every page of an area says whom to ask, and every page what to do in an emergency", async ({ walk }) => {
  const isOfArea = ({ address }: Seen) => areas.some((area) => address.startsWith(`/${area}`));
  expect(those(walk, (seen) => isOfArea(seen) && !isMissing(seen) && !seen.ids.includes("ask"))).toEqual([]);
  const informs = ["/glossary", "/about-the-data", "/open-data", "/accessibility", "/privacy"];
  expect(those(walk, ({ address, links }) => !informs.includes(address) && !links.includes("tel:999"))).toEqual([]);
});

test("no page carries the framework's script, or any script in the page but data for search engines", async ({
  walk,
}) => {
  const scripts = walk.flatMap(({ address, html }) =>
    [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => ({ address, tag })),
  );
  expect(scripts.length).toBeGreaterThan(walk.length);
  expect(
    scripts.filter(({ tag }) => !/ src="\/[a-z-]+\.js"/.test(tag) && tag !== '<script type="application/ld+json">'),
  ).toEqual([]);
});

test("no page carries styles or handlers in its elements", async ({ walk }) => {
  expect(those(walk, ({ html }) => /<[a-z][^>]*\s(style|on[a-z]+)="/i.test(html) || /<style\b/i.test(html))).toEqual(
    [],
  );
});

test("a page fetches nothing but itself, its style sheets, its typeface, its drawing, its own scripts, its icon and what may be fetched early", async ({
  walk,
  baseURL,
}) => {
  const allowed = [
    /^document /,
    /^stylesheet \/_next\/static\/[\w/.~-]+\.css$/,
    /^stylesheet \/[a-z-]+\/look\/colours-[0-9a-f]+\.css$/,
    /^image \/(?:[a-z-]+\/look\/skyline-[0-9a-f]+|skyline)\.svg$/,
    /^font \/_next\/static\/media\/atkinson[\w.~-]+\.woff2$/,
    /^script \/[a-z-]+\.js$/,
    /^\w+ \/icon\.svg$/,
    /^\w+ \/speculation-rules\.json$/,
  ];
  const fetched = walk.flatMap(({ requests }) =>
    requests.map(({ url, type }) => `${type} ${url.replace(String(baseURL), "")}`),
  );
  expect(fetched.filter((one) => one.startsWith("stylesheet")).length).toBeGreaterThan(walk.length - 1);
  expect(fetched.filter((one) => !allowed.some((pattern) => pattern.test(one)))).toEqual([]);
});

test("no page asks anything of another site", async ({ walk, baseURL }) => {
  expect(those(walk, ({ requests }) => requests.some(({ url }) => !url.startsWith(`${baseURL}/`)))).toEqual([]);
});

test("no page makes the browser complain", async ({ walk }) => {
  expect(
    walk.filter(({ complaints }) => complaints.length > 0).map(({ address, complaints }) => [address, complaints]),
  ).toEqual([]);
});

test("no page leaves anything in the browser that a script could read", async ({ walk }) => {
  expect(those(walk, ({ stored }) => stored.cookie !== "" || stored.local + stored.session > 0)).toEqual([]);
});

test("no page stands out at the side of a screen of 320 pixels", async ({ walk }) => {
  expect(walk.filter(({ overhang }) => overhang > 0).map(({ address, overhang }) => [address, overhang])).toEqual([]);
});

test("the data for search engines is JSON of schema.org, about the page that it stands on", async ({ walk }) => {
  const services = walk.filter(
    ({ address }) => /^\/[a-z-]+\/services\/[a-z-]+$/.test(address) && !missingPages.includes(address),
  );
  expect(services.length).toBeGreaterThan(30);
  for (const { address, html, headings } of services) {
    const texts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text ?? "",
    );
    expect(texts, address).toHaveLength(1);
    const data = JSON.parse(texts[0] ?? "");
    expect(data["@context"], address).toBe("https://schema.org");
    expect(data["@graph"][1], address).toMatchObject({ "@type": "BreadcrumbList" });
    expect(typeset(JSON.stringify(data)), address).toContain(
      JSON.stringify(headings.find(({ level }) => level === 1)?.text).slice(1, -1),
    );
  }
});

test("the sheet of each service is one page of A4, in large print, too, and says where it is from", async ({
  page,
}) => {
  const pages: [string, number][] = [];
  for (const address of entriesInState("published").filter((entry) => entry.includes("/services/"))) {
    await page.goto(`${address}/sheet`);
    await expect(page.locator(".sheet")).toContainText(new RegExp(`Published on \\d+\\s\\w+ 20\\d\\d: .*${address}`));
    for (const isLarge of [false, true]) {
      await page.getByLabel("Large print").setChecked(isLarge);
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      pages.push([address, paper.match(/\/Type \/Page\b/g)?.length ?? 0]);
    }
  }
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
});

test("Easy Read has one way back, large numbers that are links, and fills two pages of A4 at most", async ({
  page,
}) => {
  const wrong: [string, string][] = [];
  const written = entriesInState("published").filter((entry) => /\/(?:services|guides)\//.test(entry));
  for (const address of written) {
    const response = await page.goto(`${address}/easy-read`);
    if (response?.status() !== 200) wrong.push([address, "is missing"]);
    const back = page.getByRole("main").locator("..").getByRole("link", { name: "The page with more words" });
    if ((await back.getAttribute("href")) !== address) wrong.push([address, "has no way back"]);
    for (const link of await page.locator("main li a[href^='tel:']").all()) {
      const size = await link.evaluate((one) => [Number.parseFloat(getComputedStyle(one).fontSize), one.clientHeight]);
      if ((size[0] ?? 0) < 25 || (size[1] ?? 0) < 44) wrong.push([address, `has a number of ${size.join(" by ")} px`]);
    }
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = paper.match(/\/Type \/Page\b/g)?.length ?? 0;
    if (pages > 2) wrong.push([address, `fills ${pages} pages`]);
  }
  expect(wrong).toEqual([]);
});
