import { letterLink } from "@/app/admin/desk/letter-link";
import { database } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/people/invitations";

/** `GET`: where an invitation's link leads. */
export const GET = letterLink("/admin/invitations", (token) => findInvitation(database(), token));
