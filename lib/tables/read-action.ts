import type { Issue } from "../catalogue/issue";
import type { Terms } from "../catalogue/terms";
import { parseDay } from "../editing/form/day-text";
import type { BulkAction } from "./bulk-change";

/** Entries at once: as many as a form brings and a person can look over. */
const most = 500;

type Chosen = { id: string; seen: { number: number; revision: number } };

const ticked = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})\.(\d{1,9})$/;

/**
 * Returns the entries that were ticked, each with the edition that was on the page ("id.3.7"). What is not of that form
 * is passed over.
 */
export function readChosen(values: readonly string[]): { chosen: Chosen[]; issues: Issue[] } {
  const chosen = new Map<string, Chosen>();
  for (const value of values) {
    const [, id, number, revision] = ticked.exec(value) ?? [];
    if (id) chosen.set(id, { id, seen: { number: Number(number), revision: Number(revision) } });
  }
  const issues: Issue[] = [];
  if (chosen.size === 0) issues.push({ field: "entries", message: "Tick at least one entry." });
  if (chosen.size > most) issues.push({ field: "entries", message: `Tick at most ${most} entries at once.` });
  return { chosen: [...chosen.values()], issues };
}

type Typed = Readonly<Record<string, string>>;

/** Reads an action from a form, or the issues of what it still needs. */
export function readAction(typed: Typed, terms: Terms): { action: BulkAction | null; issues: Issue[] } {
  const lacks = (field: string, message: string) => ({ action: null, issues: [{ field, message }] });
  const done = (action: BulkAction) => ({ action, issues: [] });
  switch (typed.do) {
    case "add category":
    case "remove category": {
      const category = terms.categories.find(({ slug }) => slug === typed.category)?.slug;
      return category ? done({ do: typed.do, category }) : lacks("category", "Choose a category.");
    }
    case "review": {
      const day = parseDay(typed.day ?? "");
      return day ? done({ do: "review", day }) : lacks("day", "Enter a day, such as 31 March 2027.");
    }
    case "owner":
      return done({ do: "owner", ownerId: typed.owner || null });
    case "submit": {
      const reason = (typed.reason ?? "").trim();
      return reason ? done({ do: "submit", reason }) : lacks("reason", "Say in a few words what changed and why.");
    }
    case "publish":
      return done({ do: "publish", scheduled: typed.scheduled === "yes" });
    default:
      return lacks("do", "Press one of the buttons below the list.");
  }
}
