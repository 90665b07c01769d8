import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

export const areas = ["oxfordshire", "stockton-on-tees"] as const;
export const folders = ["services", "guides", "organizations", "locations"] as const;

/** Where a family outside the areas of this site is sent. */
export const national = "https://www.gov.uk/find-local-council";

/** Addresses of the entries whose first edition is in this state, read from the file names of `content/areas`. */
export const entriesInState = (state: "published" | "draft"): string[] =>
  areas.flatMap((area) =>
    folders.flatMap((folder) => {
      const room = path.join("content/areas", area, folder);
      return readdirSync(room)
        .filter((file) => readFileSync(path.join(room, file), "utf8").includes(`\nstate: ${state}\n`))
        .map((file) => `/${area}/${folder}/${file.replace(/\.md$/, "")}`);
    }),
  );

/** Pages that are there whatever editors publish. */
export const fixedPages = [
  "/",
  "/where",
  "/glossary",
  "/about-the-data",
  "/open-data",
  "/accessibility",
  "/privacy",
  "/my-list",
  "/privacy/this-device",
  ...areas.flatMap((area) => [
    `/${area}`,
    `/${area}/glossary`,
    `/${area}/ages`,
    ...folders.map((folder) => `/${area}/${folder}`),
  ]),
  "/oxfordshire/ages/movement",
  "/stockton-on-tees/ages/continence",
  "/stockton-on-tees/ages/health",
  ...areas.flatMap((area) => [`/${area}/print`, `/${area}/print/therapies`]),
  ...areas.flatMap((area) => ["", "/right", "/sent", "/track"].map((page) => `/${area}/comment${page}`)),
  ...areas.map((area) => `/${area}/you-said`),
];

/** Pages for those who refer a child. */
export const professionalPages = [
  "/oxfordshire/services/dental/refer",
  "/oxfordshire/services/camhs/refer",
  "/stockton-on-tees/services/childrens-physiotherapy/refer",
  "/oxfordshire/refer",
  "/oxfordshire/refer/senco",
  "/stockton-on-tees/refer/gp",
];

/** Pages of answers, of every sort. */
export const answerPages = [
  "/oxfordshire/services?q=speech",
  "/oxfordshire/services?category=dental&category=continence",
  "/oxfordshire/services?near=OX4+1",
  "/oxfordshire/services?near=OX4+1&sort=distance&page=2",
  "/oxfordshire/services?near=OX4+1&q=talking&sort=distance",
  "/oxfordshire/services?q=zxqzxq",
  "/oxfordshire/services?age=many&q=speech",
  "/oxfordshire/services?near=nowhereatall",
  "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&radius=3",
  "/stockton-on-tees/services?near=OX4+1",
  "/stockton-on-tees/services?need=communication-and-interaction&kind=guide",
];

export const missingPages = [
  "/nothing",
  "/oxfordshire/nothing",
  "/oxfordshire/services/nothing",
  "/oxfordshire/refer/parent",
  "/oxfordshire/x/y/z",
];

/** Types where somebody lives into the first search form of the page that is open, and sends it. */
export async function searchFor(page: Page, where: string): Promise<void> {
  await page.getByLabel("Postcode, town or village").first().fill(where);
  await page.getByRole("button", { name: /^Find/ }).first().click();
}

/** Goes on from what there is for a place to all of it, nearest first. */
export const showEverything = (page: Page): Promise<void> =>
  page.getByRole("link", { name: "Show everything near you, nearest first" }).click();

/** A distance as it is read, in miles: "under half a mile" is 0. Null without one. */
export function milesIn(text: string): number | null {
  if (text.includes("under half a mile")) return 0;
  const [, miles] = /(\d+(?:\.\d)?) miles?/.exec(text) ?? [];
  return miles === undefined ? null : Number(miles);
}

/** The number of answers that a page of answers says it has. */
export async function countShown(page: Page): Promise<number> {
  const said = (await page.locator(`p[role="status"]`).textContent()) ?? "";
  return said.startsWith("We found nothing") ? 0 : Number.parseInt(said, 10);
}

/** The names in the list of answers, in their order. */
export const namesShown = (page: Page) => page.locator("main article h3").allInnerTexts();
