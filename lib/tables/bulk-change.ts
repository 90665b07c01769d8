import { isJsonObject, type JsonObject, textList } from "../catalogue/json-values";

/** What can be done to many entries at once. */
export type BulkAction =
  | { do: "add category" | "remove category"; category: string }
  | { do: "review"; day: string }
  | { do: "owner"; ownerId: string | null }
  | { do: "submit"; reason: string }
  | { do: "publish"; scheduled: boolean };

/** The actions that change what entries say. */
export type ContentAction = Extract<BulkAction, { do: "add category" | "remove category" | "review" }>;

/** Returns whether an action changes what entries say. */
export const isContentAction = (action: BulkAction): action is ContentAction =>
  action.do === "add category" || action.do === "remove category" || action.do === "review";

/**
 * Returns a content after an action; the content itself when that changes nothing. Returns a sentence when the action
 * cannot be done to this kind of entry.
 */
export function changedContent(
  content: unknown,
  action: ContentAction,
): { content: JsonObject } | { sentence: string } {
  const draft = isJsonObject(content) ? content : {};
  if (action.do === "review") return { content: { ...draft, review_due: action.day } };
  if (!("categories" in draft) && !("service_areas" in draft)) {
    return { sentence: "Only services and guides have categories." };
  }
  const categories = textList(draft.categories ?? []);
  const has = categories.includes(action.category);
  if (action.do === "add category") {
    return { content: has ? draft : { ...draft, categories: [...categories, action.category] } };
  }
  return { content: has ? { ...draft, categories: categories.filter((one) => one !== action.category) } : draft };
}
