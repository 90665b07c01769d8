import { expect, type Page } from "@playwright/test";
import { searchFor } from "./site";

/** A kind of page, or a state of one, and how somebody comes to it. */
export type Kind = { name: string; open: (page: Page) => Promise<unknown> };

const at = (name: string, address: string): Kind => ({ name, open: (page) => page.goto(address) });
const typed = (name: string, where: string, from = "/"): Kind => ({
  name,
  open: async (page) => {
    await page.goto(from);
    await searchFor(page, where);
    await expect(page).not.toHaveURL(from);
  },
});
const opened = (name: string, address: string, summary: string): Kind => ({
  name,
  open: async (page) => {
    await page.goto(address);
    const button = page.getByText(summary, { exact: true });
    if (await button.isVisible()) await button.click();
  },
});

/** Every kind of page of the public side, and every state that looks different. */
export const kinds: Kind[] = [
  at("the front page", "/"),
  at("an area", "/oxfordshire"),
  at("another area", "/stockton-on-tees"),
  at("everything from A to Z", "/stockton-on-tees/services"),
  typed("answers near a postcode", "OX4 1XD"),
  at("answers near a sector that was shared", "/oxfordshire/services?near=OX4+1"),
  at("answers with a map", "/oxfordshire/services?near=OX4+1&q=speech"),
  at("page 2 of answers", "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&page=2"),
  at("answers to words", "/oxfordshire/services?q=speech&kind=service&age=7"),
  at("answers to words that may be urgent", "/oxfordshire/services?q=suicidal"),
  opened("the filters, open", "/oxfordshire/services?near=OX4+1", "More"),
  opened("one filter, open", "/stockton-on-tees/services?q=speech", "Who asks"),
  opened("the question about the place, open", "/oxfordshire/services?near=OX4+1", "Change"),
  at("no answers", "/oxfordshire/services?q=zxqzxq"),
  at("answers with what is wrong in the question", "/oxfordshire/services?age=x&near=nowhereatall"),
  at("answers near a place in another area", "/stockton-on-tees/services?near=OX4+1"),
  at("a service", "/oxfordshire/services/dental"),
  at("a service with much to say", "/oxfordshire/services/camhs"),
  at("a service of the other area", "/stockton-on-tees/services/childrens-speech-and-language-therapy"),
  at("a service for professionals", "/stockton-on-tees/services/childrens-physiotherapy/refer"),
  at("the roles of professionals", "/oxfordshire/refer"),
  at("everything for a role", "/stockton-on-tees/refer/gp"),
  at("the sheet of a service", "/oxfordshire/services/dental/sheet"),
  at("a service in Easy Read", "/oxfordshire/services/dental/easy-read"),
  at("a guide in Easy Read", "/stockton-on-tees/guides/ehc-plans/easy-read"),
  at("everything to print", "/oxfordshire/print"),
  at("a topic to print", "/stockton-on-tees/print/therapies"),
  at("a guide", "/stockton-on-tees/guides/care-and-treatment-reviews"),
  at("an organization", "/oxfordshire/organizations/oxford-health"),
  at("a location", "/oxfordshire/locations/east-oxford-health-centre"),
  at("the index of ages", "/oxfordshire/ages"),
  at("the ages of a need", "/stockton-on-tees/ages/continence"),
  at("the index of guides", "/stockton-on-tees/guides"),
  at("the index of organizations", "/stockton-on-tees/organizations"),
  at("the index of locations", "/oxfordshire/locations"),
  at("the question where somebody lives", "/where"),
  typed("what was typed wrongly", "OX4 1CC"),
  typed("names to choose from", "Milton"),
  typed("a place that this site does not cover", "LS1 4AP"),
  at("the form for comments", "/oxfordshire/comment?about=services/dental"),
  {
    name: "a comment with everything wrong",
    open: async (page) => {
      await page.goto("/stockton-on-tees/comment");
      await page.getByLabel("Your email address").fill("nowhere");
      await page.getByRole("button", { name: "Send" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  at("the thanks for a comment", "/oxfordshire/comment/sent"),
  at("what people said, before anything is published", "/stockton-on-tees/you-said"),
  at("the thanks for saying that a page is right", "/oxfordshire/comment/right"),
  {
    name: "a number that is none",
    open: async (page) => {
      await page.goto("/stockton-on-tees/comment/track");
      await page.getByLabel("Your number").fill("12");
      await page.getByRole("button", { name: "Show where it stands" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  at("an empty list", "/my-list"),
  {
    name: "a list of two services",
    open: async (page) => {
      for (const service of ["stockton-on-tees/services/childrens-physiotherapy", "oxfordshire/services/dental"]) {
        await page.goto(`/${service}`);
        await page.getByRole("button", { name: "Add to my list" }).click();
      }
      await expect(page.getByRole("status")).toContainText("is on your list now");
    },
  },
  {
    name: "the sheet of a list",
    open: async (page) => {
      await page.goto("/oxfordshire/services/dental");
      await page.getByRole("button", { name: "Add to my list" }).click();
      await page.getByRole("link", { name: "Print on one page" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 service to ask about");
    },
  },
  at("the glossary", "/glossary"),
  at("about the information", "/about-the-data"),
  at("open data", "/open-data"),
  at("accessibility", "/accessibility"),
  at("privacy", "/privacy"),
  at("covering your tracks", "/privacy/this-device"),
  at("a missing page", "/nothing"),
  at("a missing page of an area", "/oxfordshire/services/nothing"),
  at("a refusal", "/%"),
];
