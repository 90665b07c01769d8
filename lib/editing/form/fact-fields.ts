import { contentSchemas } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import { factKey, fieldNames } from "../../catalogue/field-names";
import type { Option } from "./field";

/** Returns the fields of a kind of entry that a fact can be about, under the names that facts have for them. */
export const factFields = (kind: EntryKind): Option[] =>
  Object.entries(fieldNames).flatMap(([key, { desk, isFact }]) =>
    isFact && (key in contentSchemas[kind].shape || (key === "locations" && kind === "service"))
      ? [{ value: factKey(key), label: desk }]
      : [],
  );
