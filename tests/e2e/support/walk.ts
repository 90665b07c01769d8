import { type Browser, test as base, type Page } from "@playwright/test";
import { answerPages, entriesInState, fixedPages, missingPages, professionalPages, searchFor } from "./site";

/** What was seen of one page: of its document, of what it fetched, and of what went wrong. */
export type Seen = {
  address: string;
  status: number;
  /** As the server sent it. */
  html: string;
  title: string;
  lang: string;
  headings: { level: number; text: string }[];
  landmarks: Record<string, number>;
  unnamedNavigations: number;
  /** What the Tab key reaches first. */
  firstStop: string;
  links: string[];
  ids: string[];
  fields: { name: string; isLabelled: boolean }[];
  /** Everything that was fetched for it. */
  requests: { url: string; type: string }[];
  /** Messages of the browser's console and faults of scripts. */
  complaints: string[];
  stored: { cookie: string; local: number; session: number };
  /** Pixels that stand out at the side, on a screen of 320. */
  overhang: number;
};

const readDocument = () => {
  const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
  const isTop = (element: Element) => !element.parentElement?.closest("main, article, section, aside, nav");
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headings: all("h1, h2, h3, h4, h5, h6").map((element) => ({
      level: Number(element.tagName[1]),
      text: (element.textContent ?? "").trim(),
    })),
    landmarks: {
      banner: all("header").filter(isTop).length,
      main: all("main").length,
      contentinfo: all("footer").filter(isTop).length,
    },
    unnamedNavigations: all("nav:not([aria-label]):not([aria-labelledby])").length,
    links: all<HTMLAnchorElement>("a[href]").map((link) => link.getAttribute("href") ?? ""),
    ids: all("[id]").map(({ id }) => id),
    fields: all<HTMLInputElement>("input:not([type=hidden]), select, textarea").map((field) => ({
      name: field.name,
      isLabelled: (field.labels?.length ?? 0) > 0,
    })),
    stored: { cookie: document.cookie, local: localStorage.length, session: sessionStorage.length },
    overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
};

/** Opens pages one after the other on a screen of 320 pixels, and writes down what it sees. */
async function lookAt(page: Page, address: string, open: () => Promise<unknown>): Promise<Seen> {
  const requests: Seen["requests"] = [];
  const complaints: string[] = [];
  const status: number[] = [];
  let html = Promise.resolve("");
  page.removeAllListeners();
  page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  page.on("console", (message) => {
    // The browser itself says that a missing page is missing.
    if (["error", "warning"].includes(message.type()) && !message.text().includes("status of 404"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => {
    if (!response.request().isNavigationRequest() || response.status() === 303) return;
    status.push(response.status());
    html = response.text();
  });
  await open();
  await page.waitForLoadState("load");
  const seen = await page.evaluate(readDocument);
  await page.keyboard.press("Tab");
  const firstStop = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "nothing");
  return { address, status: status.at(-1) ?? 0, html: await html, ...seen, firstStop, requests, complaints };
}

/** Every public page and, of pages that answer what was typed, each kind. */
async function walkAll(browser: Browser, baseURL: string): Promise<Seen[]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const seen: Seen[] = [];
  const fixed = [...fixedPages, ...professionalPages, ...answerPages, ...missingPages];
  for (const address of [...entriesInState("published"), ...fixed])
    seen.push(await lookAt(page, address, () => page.goto(address)));
  for (const typed of ["OX4 1XD", "Milton", "LS1 4AP", "BT7 1NN"])
    seen.push(
      await lookAt(page, `/ then ${typed}`, async () => {
        await page.goto("/");
        await searchFor(page, typed);
      }),
    );
  await context.close();
  return seen;
}

/** Tests about all pages. The walk is made once; each test looks at one thing in what was seen. */
export const test = base.extend<object, { walk: Seen[] }>({
  walk: [
    async ({ browser }, use, { project }) => use(await walkAll(browser, String(project.use.baseURL))),
    { scope: "worker", timeout: 180_000 },
  ],
});
