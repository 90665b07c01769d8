import type { Database } from "../../../lib/db/client";
import type { DeskEntry, Stage } from "../../e2e/support/desk-entries";
import type { Person, Session } from "../desk";

/**
 * What one request of the table is made of: who asks, an entry of its own, an editor of its area (`colleague`) who
 * wrote it, and an administrator there who has nothing to do with it.
 */
export type Cell = { db: Database; entry: DeskEntry; person: Person & Session; colleague: Person };
type Text = Record<string, string>;
type Given = Text | ((cell: Cell) => Text | Promise<Text>);

/**
 * One route of the desk and what it answers to whom. `own` are the statuses for nobody, for an administrator who has
 * not shown the second factor, and for a viewer, an editor, a publisher and an administrator of the area that the entry
 * belongs to; `other` those for the four roles in another area, where the route is about an area. `names` are the parts
 * of the address; the id is the entry's unless they say another. `isFresh`: whoever showed the second factor some time
 * ago has to show it again. `file` is sent with the fields.
 */
export type DeskRoute = {
  ask: `${"GET" | "POST"} /admin${string}`;
  own: string;
  other?: string;
  stage?: Stage;
  names?: Given;
  query?: string;
  fields?: Given;
  file?: string;
  isFresh?: true;
};

export const notTheirs = "404 404 404 404";

/**
 * A page for everybody who is signed in, and one of an entry or another thing of an area, for whoever has a role there.
 */
export const deskPage = { own: "307 307 200 200 200 200" } as const;
export const areaPage = { ...deskPage, other: notTheirs } as const;
export const editorsPage = { own: "307 307 404 200 200 200", other: notTheirs } as const;
export const administratorsPage = { own: "307 307 404 404 404 200", other: notTheirs } as const;

/** Pages and forms of people who need not be signed in. */
export const openPage = { own: "200 200 200 200 200 200" } as const;

/** What can only be the answer to a post, and leads to where it belongs when it is opened by itself. */
export const answerOnly = { own: "307 307 307 307 307 307" } as const;

/** A change by everybody who is signed in, of what is theirs. */
export const byThemselves = { own: "401 401 303 303 303 303" } as const;

/** A change in an area by whoever reads, writes, publishes or administers there. */
export const byViewers = { ...byThemselves, other: notTheirs } as const;
export const byEditors = { own: "401 401 403 303 303 303", other: notTheirs } as const;
export const byPublishers = { own: "401 401 403 403 303 303", other: notTheirs } as const;
export const byAdministrators = { own: "401 401 403 403 403 303", other: notTheirs, isFresh: true } as const;
