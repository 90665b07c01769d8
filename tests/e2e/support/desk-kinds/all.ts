import type { DeskKind } from "./desk-kind";
import { entrances } from "./entrances";
import { entries } from "./entries";
import { forms } from "./forms";
import { lists } from "./lists";
import { others } from "./others";
import { refusals } from "./refusals";

/** Every page of the desk, in every state that looks different. */
export const deskKinds: readonly DeskKind[] = [...entrances, ...lists, ...entries, ...forms, ...others, ...refusals];
