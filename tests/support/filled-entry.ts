import { type Catalogue, findById, type Published } from "../../lib/catalogue/catalogue";
import { EntryKind } from "../../lib/catalogue/entry";
import { stableId } from "../../lib/catalogue/stable-id";
import { type Field, type Keyed, type Leaf, unfolded } from "../../lib/editing/form/field";
import { sectionsOf } from "../../lib/editing/form/sections";
import { catalogueOf, edition, idOf } from "./made-up";

/*
 * An entry in which every field says something, and what of it is seen wherever an entry is shown, written or read.
 */

/** Fields as the form describes them; a new one is among them, or `form/coverage.test.ts` fails. */
export const fieldsOf = (kind: EntryKind) => sectionsOf(kind).flatMap(({ fields }) => unfolded(fields));

const vocabularies: Record<string, readonly [string[], string[]]> = {
  categories: [["therapy"], ["teeth"]],
  needs: [["body"], ["talking"]],
  referrers: [["gp"], ["parent"]],
  deliveryModes: [["clinic"], ["home"]],
  sources: [["list"], []],
};
const held: Record<string, readonly [unknown, unknown]> = {
  name: ["Near", "Nearer"],
  code: ["E10000001", "E07000001"],
  easting: [400_000, 410_000],
  northing: [300_000, 310_000],
  district: ["E07000001", "E06000002"],
  easy_read_for: ["1", "2"],
};
const typed: Record<string, readonly [unknown, unknown]> = {
  email: ["one@example.org", "two@example.org"],
  url: ["https://one.example/", "https://two.example/"],
  phone: ["01632 960001", "01632 960002"],
  postcode: ["OX4 1XD", "OX1 1AA"],
  slug: ["one", "two"],
  number: [3, 4],
  months: [24, 36],
  day: ["2026-11-21", "2026-11-22"],
  time: ["09:00", "10:30"],
  weekdays: ["MO", "TU"],
};

/** The values that a field is tried with. The first is the one that a full entry has. */
function valuesFor(field: Exclude<Keyed, { type: "group" | "list" }>, path: string): readonly unknown[] {
  switch (field.type) {
    case "fixed":
      return [field.value];
    case "source-key":
      return ["list"];
    case "held":
      return held[field.key] ?? [];
    case "yes-no":
      return [field.initial, !field.initial];
    case "reference": {
      const kind = field.kind ?? "service";
      return [idOf(kind, "one"), idOf(kind, "two")];
    }
    case "lines":
      return [["One"], ["Two"]];
    case "choice":
    case "choices":
      return chosenFor(field);
    default:
      if (field.key === "maximum_age_months") return [60, 72];
      return typed[field.type] ?? [`[${path}]`.slice(0, "most" in field ? field.most : 99), "Two"];
  }
}

function chosenFor(field: Extract<Leaf, { type: "choice" | "choices" }>): readonly unknown[] {
  const { options } = field;
  if (typeof options === "string") {
    const values = vocabularies[options] ?? [];
    return field.type === "choice" ? values.map(([first]) => first) : values;
  }
  return options.map(({ value }) => (field.type === "choice" ? value : [value]));
}

/** The content of an entry in which every field says something; the one at `changed` says its value of this number. */
const filled = (fields: readonly Field[], changed = "", turn = 0, at = ""): Record<string, unknown> =>
  Object.fromEntries(
    unfolded(fields).map((field): [string, unknown] => {
      const path = `${at}${field.key}`;
      if (field.type === "list") {
        return [field.key, [{ id: stableId(path), ...filled(field.fields, changed, turn, `${path}.`) }]];
      }
      if (field.type === "group") {
        return [field.key, { id: stableId(path), ...filled(field.fields, changed, turn, `${path}.`) }];
      }
      return [field.key, valuesFor(field, path)[path === changed ? turn : 0]];
    }),
  );

/** Every field that holds one value, with its path. */
const leavesOf = (fields: readonly Field[], at = ""): [string, Exclude<Keyed, { type: "group" | "list" }>][] =>
  unfolded(fields).flatMap((field) => {
    const path = `${at}${field.key}`;
    return field.type === "group" || field.type === "list" ? leavesOf(field.fields, `${path}.`) : [[path, field]];
  });

/** Two entries of each kind, which the others may name. */
export const others = EntryKind.options.flatMap((kind) => [edition(kind, "one"), edition(kind, "two")]);

/** What is made of an entry, as text. */
export type Draw = (entry: Published, catalogue: Catalogue) => string;

/** What this draws of an entry that says this. */
function drawn(kind: EntryKind, content: object, draw: Draw): string {
  const catalogue = catalogueOf([edition(kind, "it", content), ...others]);
  return draw(findById(catalogue, idOf(kind, "it")) as Published, catalogue);
}

/** The paths of the fields that leave no trace in what is drawn, whatever they say. */
export function withoutTrace(kind: EntryKind, fields: readonly Field[], draw: Draw): string[] {
  const before = drawn(kind, filled(fields), draw);
  return leavesOf(fields).flatMap(([path, field]) => {
    const [first, ...rest] = valuesFor(field, path);
    // A text that names its own path is nobody else's.
    if (typeof first === "string" && first.includes(`[${path}]`) && before.includes(first)) return [];
    return rest.some((_, turn) => drawn(kind, filled(fields, path, turn + 1), draw) !== before) ? [] : [path];
  });
}

/** The fields, as the schema has them, of which nothing leaves a trace. */
export function withoutAnyTrace(kind: EntryKind, fields: readonly Field[], draw: Draw): string[] {
  const before = drawn(kind, filled(fields), draw);
  return unfolded(fields).flatMap((field) => {
    const changes = leavesOf([field]).flatMap(([path, leaf]) =>
      valuesFor(leaf, path).map((_, turn) => filled(fields, path, turn)),
    );
    return changes.some((content) => drawn(kind, content, draw) !== before) ? [] : [field.key];
  });
}
