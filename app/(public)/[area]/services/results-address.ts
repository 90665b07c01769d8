import type { Search } from "@/lib/catalogue/search";

/** What the address of an answer holds: the place as it was typed or shortened, and everything that narrows. */
export type Asked = { area: string; near: string | null; search: Search };

/** The address of an answer, with nothing in it that was not asked. Page 1 has no number. */
export function resultsAddress({ area, near, search }: Asked, page = 1): string {
  const query = new URLSearchParams();
  const add = (key: string, value: string | number | null) => {
    if (value !== null && value !== "") query.append(key, String(value));
  };
  add("near", near);
  add("q", search.words);
  add("kind", search.kind);
  for (const category of search.categories) add("category", category);
  add("need", search.need);
  add("age", search.age);
  add("refer", search.refer);
  add("delivery", search.delivery);
  add("radius", search.radius);
  add("sort", search.sort);
  if (page > 1) add("page", page);
  const text = query.toString();
  return `/${area}/services${text ? `?${text}` : ""}`;
}
