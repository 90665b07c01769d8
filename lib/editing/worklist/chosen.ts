import { type DeskFilter, deskStates, filterQuery } from "./desk-filter";

/** Names for what a filter holds: of areas, kinds and people, by what stands in the address. */
export type FilterNames = Record<"areas" | "kinds" | "people", ReadonlyMap<string, string>>;

/** Returns the filters of a list, in words, each with the address of the list without it. */
export function chosenOf(
  path: string,
  filter: DeskFilter,
  { areas, kinds, people }: FilterNames,
): { label: string; href: string }[] {
  const without = (key: keyof DeskFilter) => {
    const query = filterQuery({ ...filter, [key]: key === "words" ? "" : key === "overdue" ? false : null });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const { words, area, kind, owner, label, state, overdue } = filter;
  const owners: Record<string, string> = { me: "Mine", nobody: "Nobody answers for it" };
  const chosen: [keyof DeskFilter, string | null][] = [
    ["words", words === "" ? null : `“${words}”`],
    ["area", area && (areas.get(area) ?? area)],
    ["kind", kind && (kinds.get(kind) ?? kind)],
    ["state", state && deskStates[state]],
    ["owner", owner && (owners[owner] ?? people.get(owner) ?? "Somebody else’s")],
    ["label", label],
    ["overdue", overdue ? "Overdue" : null],
  ];
  return chosen.flatMap(([key, words]) => (words === null ? [] : [{ label: words, href: without(key) }]));
}
