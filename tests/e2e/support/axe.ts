import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page } from "@playwright/test";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Gives axe to every page of a window at once: to send it to each page anew takes longer than many of its rules. */
export const bringAxe = (context: BrowserContext) => context.addInitScript(axe);

/** A phone and a desk, light and dark: colours do not depend on the width, nor the outline on colours. */
export const screens = [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/** Looks of texts that axe has found readable already: colours do not become unreadable on another page. */
const readable = new Set<string>();
/** Addresses of style sheets that axe has read: they stay the same. */
const read = new Set<string>();

const sheetsOf = () => [...document.styleSheets].flatMap(({ href }) => href ?? []);

/**
 * Names each way in which a text of the page looks, and keeps an element of each in `textsByLook`: its colour, size and
 * weight, and of everything that it stands in the background, and what lets one thing lie over another. It is all that
 * its contrast depends on.
 */
const findLooks = (): string[] => {
  const looks = new Map<Element, string>();
  const lookOf = (element: Element | null): string => {
    if (!element) return "";
    const known = looks.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode].join();
    const around = lookOf(element.parentElement);
    const look = own === "rgba(0, 0, 0, 0),none,1,static,none,normal" ? around : `${around} > ${own}`;
    looks.set(element, look);
    return look;
  };
  const textsByLook = new Map<string, Element>();
  for (const element of document.body.querySelectorAll("*")) {
    const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (!isText && !element.matches("input, select, textarea")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [element.tagName, color, fontSize, fontWeight, textShadow, lookOf(element)].join();
    if (!textsByLook.has(look)) textsByLook.set(look, element);
  }
  Object.assign(globalThis, { textsByLook });
  return [...textsByLook.keys()];
};

/**
 * Everything that axe finds, by all its rules (best practice too) or by those that depend on colours, each with where.
 * Fails on a page without text. The contrast of a text is measured where nothing that looked just so was measured
 * before in this process, because that takes axe longer than all its other rules.
 */
export async function violations(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe);
  const sheets = await page.evaluate(sheetsOf);
  const looks = await page.evaluate(findLooks);
  expect(looks.length).toBeGreaterThan(0);
  const unread = looks.filter((look) => !readable.has(look));
  const found = await page.evaluate(
    async ({ rules, preload, unread }) => {
      type Rule = { id: string; nodes: { target: string[]; failureSummary: string }[] };
      type Axe = { run: (context: object, options: object) => Promise<{ violations: Rule[] }> };
      const { axe: runner, textsByLook } = globalThis as unknown as { axe: Axe; textsByLook: Map<string, Element> };
      const run = async (context: object, options: object) =>
        (await runner.run(context, { resultTypes: ["violations"], ...options })).violations;
      const only = (rule: string) => ({ preload: false, runOnly: { type: "rule", values: [rule] } });
      const allButContrast = { preload, rules: { "color-contrast": { enabled: false } } };
      const found = await run(document, rules === "all" ? allButContrast : only("link-in-text-block"));
      const include = unread.flatMap((look) => textsByLook.get(look) ?? []);
      if (include.length > 0) found.push(...(await run({ include }, only("color-contrast"))));
      return found.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replaceAll("\n", " ")}`,
        ),
      );
    },
    { rules, preload: sheets.some((href) => !read.has(href)), unread },
  );
  if (rules === "all") for (const href of sheets) read.add(href);
  if (found.length === 0) for (const look of unread) readable.add(look);
  return found;
}

/** Pixels by which a page stands out at the side of the screen. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is wrong with the outline of a page, its ids and its fields. */
export const outlineFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const faults: string[] = [];
    if (all("h1").length !== 1) faults.push(`${all("h1").length} headings of the first level`);
    const ids = all("[id]").map(({ id }) => id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push(`the id ${id} twice`);
    const fields = all<HTMLInputElement>("input:not([type=hidden]), select, textarea");
    for (const field of fields)
      if (!field.labels?.length && field.getAttribute("aria-hidden") !== "true") faults.push(`no label: ${field.name}`);
    for (const described of all("[aria-describedby], [aria-labelledby]"))
      for (const name of ["aria-describedby", "aria-labelledby"])
        for (const id of (described.getAttribute(name) ?? "").split(/\s+/).filter(Boolean))
          if (!document.getElementById(id)) faults.push(`${name} names ${id}, which is not there`);
    // A summary of what is wrong leads to each of the fields.
    for (const link of all<HTMLAnchorElement>('main a[href^="#"]'))
      if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) faults.push(`${link.hash} leads nowhere`);
    return faults;
  });
