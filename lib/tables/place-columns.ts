import type { Area } from "../catalogue/area";
import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { findCouncil, nameOfCode } from "../geo/councils";
import { type Column, offers, services } from "./column";
import { textColumn } from "./field-columns";
import { keptBlocks } from "./kept-blocks";
import { joinCell, splitCell } from "./list-cell";
import { findReference, referenceText } from "./reference-columns";
import { termSlugs } from "./term-columns";

/** Returns the block that says: for people who live in this council's area. */
export const ownArea = (area: Area, newId: () => string): JsonObject => ({
  id: newId(),
  code: area.gss_code,
  name: area.name,
});

/**
 * An area by its name ("Oxfordshire"), or by its ONS code with or without a name behind it ("E10000025 Oxfordshire").
 */
function readArea(text: string): { code: string; name: string } {
  const [, typed = "", name = ""] = /^([A-Z]\d{8})(?:\s+(.*))?$/is.exec(text) ?? [];
  const code = typed.toUpperCase();
  if (code !== "") return { code, name: name || (nameOfCode(code) ?? code) };
  const found = findCouncil(text);
  return { code: found?.code ?? "", name: found?.name ?? text };
}

/** What tells an area from another: its code, or its name when it has none. */
const areaKey = ({ code, name }: { code: string; name: string }) => code || name;

/** Returns the name of an area; with its code before it when the name alone would not lead back to it. */
function areaText(block: JsonObject): string {
  const [code, name] = [scalarText(ownValue(block, "code")), scalarText(ownValue(block, "name"))];
  return code === "" || findCouncil(name)?.code === code ? name : `${code} ${name}`.trim();
}

/** Where it is given, and for people who live where. */
export const placeColumns: Column[] = [
  {
    name: "service_areas",
    about: "Where people must live: names of councils, counties or countries, parted by semicolons.",
    kinds: offers,
    fields: ["service_areas"],
    read: (draft) => joinCell(objectsIn(ownValue(draft, "service_areas")).map(areaText)),
    write: (draft, cell, { newId }) => {
      const read = new Map(
        splitCell(cell)
          .map(readArea)
          .map((area) => [areaKey(area), area]),
      );
      const keyOf = (block: JsonObject) =>
        areaKey({ code: scalarText(ownValue(block, "code")).toUpperCase(), name: scalarText(ownValue(block, "name")) });
      const made = (key: string) => ({ id: newId(), ...read.get(key) });
      draft.service_areas = keptBlocks(ownValue(draft, "service_areas"), [...read.keys()], keyOf, made).map(
        (block) => ({
          ...block,
          name: read.get(keyOf(block))?.name,
        }),
      );
    },
  },
  {
    name: "locations",
    about: "Slugs or names of the places where it is, parted by semicolons.",
    kinds: services,
    fields: ["service_at_locations"],
    read: (draft, at) =>
      joinCell(
        objectsIn(ownValue(draft, "service_at_locations")).map((block) =>
          referenceText(ownValue(block, "location_id"), at),
        ),
      ),
    write: (draft, cell, at) => {
      const found = splitCell(cell).map((text) => findReference(text, "location", at));
      for (const one of found) if ("sentence" in one) return one.sentence;
      const ids = [...new Set(found.flatMap((one) => ("id" in one ? one.id : [])))];
      const idOf = (block: JsonObject) => scalarText(ownValue(block, "location_id"));
      const made = (location_id: string) => ({ id: at.newId(), location_id });
      draft.service_at_locations = keptBlocks(ownValue(draft, "service_at_locations"), ids, idOf, made);
    },
  },
  {
    name: "delivery",
    about: "How care reaches the child: slugs or names, parted by semicolons.",
    kinds: services,
    fields: ["delivery"],
    read: (draft) =>
      joinCell(objectsIn(ownValue(draft, "delivery")).map((block) => scalarText(ownValue(block, "mode")))),
    write: (draft, cell, { terms, newId }) => {
      const modes = termSlugs(cell, terms.deliveryModes);
      const modeOf = (block: JsonObject) => scalarText(ownValue(block, "mode"));
      draft.delivery = keptBlocks(ownValue(draft, "delivery"), modes, modeOf, (mode) => ({ id: newId(), mode }));
    },
  },
  textColumn("locations_note", services, "What else to know about places, such as: There are ten clinics."),
  textColumn("transport", ["location"], "How to get there: buses, parking.", "transportation"),
];
