import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { EntryPicker } from "@/components/desk/form/entry-picker";
import { kindWords } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/entries/desk-entries";
import { labelOfField } from "@/lib/editing/form/field-path";
import { fieldAt } from "@/lib/editing/form/form-action";
import { findSection } from "@/lib/editing/form/sections";
import { searchCouncils } from "@/lib/geo/councils";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: `Choose for ${(await entryOfPage((await params).id)).name}` };
}

const mostShown = 30;

/** Text by which an entry is found: lower case, one space between words. */
const folded = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

/**
 * The page on which the entry of a field is chosen, or the area where people must live. Existing ones are looked for
 * first, so that nothing is made twice and no code is typed.
 */
export default async function PickPage({ params, searchParams }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const asked = await searchParams;
  const text = (key: string) => (typeof asked[key] === "string" ? (asked[key] as string) : "");
  const section = findSection(entry.kind, text("section"));
  const step = section && fieldAt(section.fields, text("field"));
  const isArea = step?.field.type === "list" && step.field.choose === "areas";
  if (!section || !step || (step.field.type !== "reference" && !isArea)) notFound();
  const kind = step.field.type === "reference" ? step.field.kind : null;
  const query = folded(text("q")).slice(0, 200);
  const all = isArea ? [] : await searchEntryNames(database(), editor, entry.area);
  const areas = isArea ? searchCouncils(query) : [];
  const found = all.filter(
    (one) =>
      one.id !== entry.id &&
      (kind === null || one.kind === kind) &&
      query.split(" ").every((word) => folded(`${one.name} ${one.slug} ${one.postcode ?? ""}`).includes(word)),
  );
  const { issues } = await readShown(`/admin/entries/${entry.id}/pick`);
  const noun = isArea ? "area" : kind ? kindWords[kind] : "entry";
  const edition = entry.working ?? entry.published ?? entry.newest;
  const hidden = { section: section.slug, field: text("field") };
  return (
    <DeskMain issues={issues}>
      <EntryHead
        entry={entry}
        name={name}
        title={labelOfField(entry.kind, text("field"))}
        isPublic={entry.published !== null}
      />
      <EntryPicker
        label={`Which ${noun}?`}
        noun={noun}
        {...(isArea ? { hint: "Part of the name of a council, county or country, such as Buckinghamshire." } : {})}
        canBeEmpty={!isArea}
        canBeNew={!isArea}
        search={{ action: `/admin/entries/${entry.id}/pick`, hidden }}
        choose={{
          action: `/admin/entries/${entry.id}/pick/choose`,
          hidden: { ...hidden, number: String(edition.number), revision: String(edition.revision) },
        }}
        query={text("q")}
        results={[
          ...areas.slice(0, mostShown).map((one) => ({ ...one, id: one.code })),
          ...found.slice(0, mostShown).map((one) => ({
            id: one.id,
            name: one.name,
            about: [kind === null ? kindWords[one.kind] : null, one.postcode].filter(Boolean).join(", ") || null,
          })),
        ]}
        total={found.length + areas.length}
        error={issues[0]?.message ?? null}
      />
    </DeskMain>
  );
}
