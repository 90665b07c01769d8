import type { Area } from "../area";
import type { EntryKind } from "../entry";
import { type Column, offers } from "./column";
import { blocksIn, type Draft, own, textIn } from "./draft";
import { textColumn } from "./field-columns";
import { keptBlocks } from "./kept-blocks";
import { joinCell, splitCell } from "./list-cell";
import { findReference, referenceText } from "./reference-columns";
import { termSlugs } from "./term-columns";

const services: readonly EntryKind[] = ["service"];

const wholeCountries: Record<string, string> = {
  E92000001: "England",
  W92000004: "Wales",
  S92000003: "Scotland",
  N92000002: "Northern Ireland",
  K02000001: "United Kingdom",
};

/** What an ONS code stands for, as far as this area knows; the code itself otherwise. */
export const nameOfCode = (code: string, area: Area) =>
  code === area.gss_code
    ? area.name
    : (area.districts.find((one) => one.code === code)?.name ?? wholeCountries[code] ?? code);

/** The block that says: for people who live in this council's area. */
export const ownArea = (area: Area, newId: () => string): Draft => ({
  id: newId(),
  code: area.gss_code,
  name: area.name,
});

/** An ONS code and a name of its own behind it: "E10000025", "E10000025 Oxfordshire". */
const readArea = (text: string, area: Area) => {
  const [, code = text, name = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { code: code.toUpperCase(), name: name || nameOfCode(code.toUpperCase(), area) };
};

const areaText = (block: Draft) => `${textIn(own(block, "code"))} ${textIn(own(block, "name"))}`.trim();

/** Where it is given, and for people who live where. */
export const placeColumns: Column[] = [
  {
    ...{ name: "service_areas", about: "Where people must live: ONS codes, parted by semicolons.", kinds: offers },
    fields: ["service_areas"],
    read: (draft) => joinCell(blocksIn(own(draft, "service_areas")).map(areaText)),
    write: (draft, cell, { area, newId }) => {
      const read = new Map(splitCell(cell).map((text) => [readArea(text, area).code, readArea(text, area)]));
      const codeOf = (block: Draft) => textIn(own(block, "code")).toUpperCase();
      const made = (code: string) => ({ id: newId(), ...read.get(code) });
      draft.service_areas = keptBlocks(own(draft, "service_areas"), [...read.keys()], codeOf, made).map((block) => ({
        ...block,
        name: read.get(codeOf(block))?.name,
      }));
      return null;
    },
  },
  {
    ...{ name: "locations", about: "Slugs or names of the places where it is, parted by semicolons.", kinds: services },
    fields: ["service_at_locations"],
    read: (draft, at) =>
      joinCell(
        blocksIn(own(draft, "service_at_locations")).map((block) => referenceText(own(block, "location_id"), at)),
      ),
    write: (draft, cell, at) => {
      const found = splitCell(cell).map((text) => findReference(text, "location", at));
      for (const one of found) if ("sentence" in one) return one.sentence;
      const ids = [...new Set(found.flatMap((one) => ("id" in one ? one.id : [])))];
      const idOf = (block: Draft) => textIn(own(block, "location_id"));
      const made = (location_id: string) => ({ id: at.newId(), location_id });
      draft.service_at_locations = keptBlocks(own(draft, "service_at_locations"), ids, idOf, made);
      return null;
    },
  },
  {
    ...{
      name: "delivery",
      about: "How care reaches the child: slugs or names, parted by semicolons.",
      kinds: services,
    },
    fields: ["delivery"],
    read: (draft) => joinCell(blocksIn(own(draft, "delivery")).map((block) => textIn(own(block, "mode")))),
    write: (draft, cell, { terms, newId }) => {
      const modes = termSlugs(cell, terms.deliveryModes);
      const modeOf = (block: Draft) => textIn(own(block, "mode"));
      draft.delivery = keptBlocks(own(draft, "delivery"), modes, modeOf, (mode) => ({ id: newId(), mode }));
      return null;
    },
  },
  textColumn("locations_note", services, "What else to know about places, such as: There are ten clinics."),
  textColumn("transport", ["location"], "How to get there: buses, parking.", "transportation"),
];
