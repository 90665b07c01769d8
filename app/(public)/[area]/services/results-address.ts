import type { Search } from "@/lib/catalogue/search";

/** What the address of an answer holds: the place as it was typed or shortened, and everything that narrows. */
export type Asked = { area: string; near: string | null; search: Search };

/** Everything that narrows an answer, as keys and values of its address. */
export function filtersOf(search: Search): [string, string][] {
  const { kind, categories, need, age, refer, delivery, radius, sort } = search;
  const values = { kind, category: categories, need, age, refer, delivery, radius, sort };
  return Object.entries(values).flatMap(([key, value]) =>
    [value ?? []].flat().map((one): [string, string] => [key, String(one)]),
  );
}

/** The address of an answer, with nothing in it that was not asked. Page 1 has no number. */
export function resultsAddress({ area, near, search }: Asked, page = 1): string {
  const query = new URLSearchParams();
  if (near) query.append("near", near);
  if (search.words) query.append("q", search.words);
  for (const [key, value] of filtersOf(search)) query.append(key, value);
  if (page > 1) query.append("page", String(page));
  const text = query.toString();
  return `/${area}/services${text ? `?${text}` : ""}`;
}
