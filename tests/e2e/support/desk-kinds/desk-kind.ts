import type { Page } from "@playwright/test";
import type { Role } from "../../../../lib/editing/roles";
import type { Stage } from "../desk-entries";
import { sendFrom, type World } from "../desk-world";

/** A path of the desk, with its query if it has one; made from what there is, when that says it. */
export type Address = string | ((world: World) => string | Promise<string>);

/**
 * A page of the desk in one of its states: who looks at it, and how they come to it. `shows` is the address of the page
 * that is then drawn, as it stands in the browser or as the build names it. `status` is that of the answer, if not 200.
 * `isRare`: it is made of what other states are made of, and is looked at with `TESTS=long` only.
 */
export type DeskKind = {
  name: string;
  as: Role | null;
  status?: number;
  shows: Address;
  open: (page: Page, world: World) => Promise<unknown>;
  isRare?: true;
};

/** Returns the same state, to be looked at with `TESTS=long` only. */
export const rare = (kind: DeskKind): DeskKind => ({ ...kind, isRare: true });

/** An address in this world. */
export const addressIn = async (world: World, address: Address): Promise<string> =>
  typeof address === "function" ? address(world) : address;

/** A page that is opened by its address. */
export const at = (name: string, as: Role | null, shows: Address): DeskKind => ({
  name,
  as,
  shows,
  open: async (page, world) => {
    const address = await addressIn(world, shows);
    await page.goto(address);
    const { pathname } = new URL(page.url());
    if (pathname !== address.split("?")[0]) throw new Error(`${address} leads to ${pathname}.`);
  },
});

/** A page of nobody in particular that is drawn at another address than its own, as where a letter leads. */
export const letter = (name: string, shows: Address, address: Address, status = 200): DeskKind => ({
  name,
  as: null,
  status,
  shows,
  open: async (page, world) => page.goto(await addressIn(world, address)),
});

/**
 * The page that a post is answered with: these fields, sent to this address, from the page of the desk that is open
 * already, or else from its lightest one.
 */
export const answer = (
  [name, as, status]: readonly [string, Role | null, number],
  shows: Address,
  to: Address,
  fields: Record<string, string> = {},
): DeskKind => ({
  name,
  as,
  status,
  shows,
  open: async (page, world) => {
    if (page.url() === "about:blank") await page.goto("/admin/forbidden");
    await sendFrom(page, await addressIn(world, to), fields);
  },
});

/** A page of the entry that stands here. */
export const pageOf =
  (stage: Stage, rest = "") =>
  ({ entries }: World): string =>
    `/admin/entries/${entries[stage].id}${rest}`;

/** What the forms of entries that have been public say they were made from. */
export const seen = { number: "2", revision: "1" };
