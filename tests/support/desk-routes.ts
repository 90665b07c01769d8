import { bulkRoutes } from "./desk-routes/bulk-routes";
import { commentRoutes } from "./desk-routes/comment-routes";
import type { DeskRoute } from "./desk-routes/desk-route";
import { entryRoutes } from "./desk-routes/entry-routes";
import { peopleRoutes } from "./desk-routes/people-routes";
import { sharedRoutes } from "./desk-routes/shared-routes";
import { signInRoutes } from "./desk-routes/sign-in-routes";

/** Every route of the editors' desk, and what it answers to whom. */
export const deskRoutes: readonly DeskRoute[] = [
  ...signInRoutes,
  ...entryRoutes,
  ...peopleRoutes,
  ...bulkRoutes,
  ...commentRoutes,
  ...sharedRoutes,
];
