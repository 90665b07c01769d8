import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import type { Reading } from "./told";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Returns an id as it is kept. One that is no uuid ("17", "https://…/17") becomes one that is always the same for that
 * feed and kind of record.
 */
export function idOf(kind: string, id: string, { source }: Pick<Reading, "source">): string {
  const plain = id
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:|^\{|\}$/g, "");
  return uuid.test(plain) ? plain : stableId(`${source} ${kind} ${id}`);
}

/**
 * Returns the blocks in a list, each with an id of its own that stays: that of its writer, or one made of its place.
 */
export function withIds(list: unknown, owner: string, reading: Reading): JsonObject[] {
  const seen = new Set<string>();
  return objectsIn(list).map((block, at) => {
    const said = scalarText(ownValue(block, "id"));
    const asked = said === "" ? "" : idOf(owner, said, reading);
    const id = asked === "" || seen.has(asked) ? stableId(`${owner} ${at}`) : asked;
    seen.add(id);
    return { ...block, id };
  });
}
