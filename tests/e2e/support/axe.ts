import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Everything that axe finds, by all its rules (best practice too), each with where. Fails on a page without content. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe);
  const { found, passes } = await page.evaluate(async () => {
    type Rule = { id: string; nodes: { target: string[]; failureSummary: string }[] };
    type Axe = { run: (options: object) => Promise<{ violations: Rule[]; passes: Rule[] }> };
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    const result = await runner.run({ resultTypes: ["violations"] });
    const lines = result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replaceAll("\n", " ")}`),
    );
    return { found: lines, passes: result.passes.length };
  });
  expect(passes).toBeGreaterThan(10);
  return found;
}

/** Pixels by which a page stands out at the side of the window. */
export const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
