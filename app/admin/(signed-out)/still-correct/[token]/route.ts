import { letterLink } from "@/app/admin/desk/letter-link";
import { findSubject } from "../subject";

/** `GET`: where the link of a letter leads that asks whether an entry is still correct. */
export const GET = letterLink("/admin/still-correct", findSubject);
