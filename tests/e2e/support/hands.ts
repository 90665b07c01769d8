import type { Locator, Page } from "@playwright/test";

/** How somebody works on a page: everything that a journey does, with a pointer or with a keyboard alone. */
export type Hands = {
  press: (what: Locator) => Promise<void>;
  type: (into: Locator, text: string) => Promise<void>;
  tick: (what: Locator) => Promise<void>;
};

/** With a mouse, or a finger. */
export const pointer: Hands = {
  press: (what) => what.click(),
  type: (into, text) => into.fill(text),
  tick: (what) => what.check(),
};

const mostStops = 600;

/** Presses Tab until this has the focus. Throws when the keyboard does not come there. */
async function reach(page: Page, what: Locator): Promise<void> {
  const wanted = await what.elementHandle();
  const isThere = () => page.evaluate((element) => element === document.activeElement, wanted);
  for (let stops = 0; stops < mostStops; stops++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach ${what}.`);
}

/** With the keyboard alone. */
export const keyboard = (page: Page): Hands => ({
  press: async (what) => {
    await reach(page, what);
    await page.keyboard.press("Enter");
  },
  type: async (into, text) => {
    await reach(page, into);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(text);
  },
  tick: async (what) => {
    await reach(page, what);
    await page.keyboard.press("Space");
  },
});
