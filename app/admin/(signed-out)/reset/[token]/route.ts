import { letterLink } from "@/app/admin/desk/letter-link";
import { database } from "@/lib/db/client";
import { findReset } from "@/lib/db/people/accounts";

/** `GET`: where the link for a new password leads. */
export const GET = letterLink("/admin/reset", (token) => findReset(database(), token));
