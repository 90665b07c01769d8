import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** A phone and a desk, light and dark: colours do not depend on the width, nor the outline on colours. */
export const screens = [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/** Rules whose answer depends on colours: those of the others stay the same when the colours change. */
export const byLooks = ["color-contrast", "link-in-text-block"] as const;

/**
 * Everything that axe finds, by all its rules (best practice too) or by these, each with where. Fails on a page without content.
 * Style sheets are fetched for the first look only: they stay the same.
 */
export async function violations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  const isFirst = !(await page.evaluate("typeof axe === 'object'"));
  if (isFirst) await page.evaluate(axe);
  const { found, passes } = await page.evaluate(
    async ({ rules: only, isFirst: preload }) => {
      type Rule = { id: string; nodes: { target: string[]; failureSummary: string }[] };
      type Axe = { run: (options: object) => Promise<{ violations: Rule[]; passes: Rule[] }> };
      const { axe: runner } = globalThis as unknown as { axe: Axe };
      const asked = only ? { runOnly: { type: "rule", values: only } } : {};
      const result = await runner.run({ resultTypes: ["violations"], preload, ...asked });
      const lines = result.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replaceAll("\n", " ")}`,
        ),
      );
      return { found: lines, passes: result.passes.length };
    },
    { rules, isFirst },
  );
  expect(passes).toBeGreaterThan(rules ? 0 : 10);
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
