import { areaOptions } from "@/lib/catalogue/area";
import { findArea } from "@/lib/catalogue/catalogue";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/entries/desk-entries";
import type { Choices } from "@/lib/editing/form/field";
import type { Editor } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";

/** Returns the choices of the form: the vocabularies, and the entries of the area by id. */
export async function choicesIn(
  editor: Editor,
  area: string,
): Promise<Choices & { entries: NonNullable<Choices["entries"]> }> {
  const names = await searchEntryNames(database(), editor, area);
  const { terms } = liveCatalogue();
  const own = findArea(liveCatalogue(), area);
  return {
    terms,
    areas: own ? areaOptions(own) : [],
    entries: new Map(names.map(({ id, kind, name }) => [id, { kind, name }])),
  };
}
