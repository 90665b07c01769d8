import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readShown } from "@/app/admin/answers";
import { type EntryPage, entryOfPage } from "@/app/admin/entry-of-page";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { EntryPicker } from "@/components/desk/form/entry-picker";
import { ErrorSummary } from "@/components/error-summary";
import type { EntryKind } from "@/lib/catalogue/entry";
import { labelOfField } from "@/lib/catalogue/form/field-path";
import { fieldAt } from "@/lib/catalogue/form/form-action";
import { findSection } from "@/lib/catalogue/form/sections";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/desk-entries";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: `Choose for ${(await entryOfPage((await params).id)).name}` };
}

const nouns: Record<EntryKind, string> = {
  service: "service",
  guide: "guide",
  organization: "organisation",
  location: "place",
};
const mostShown = 30;

/** Text by which an entry is found: lower case, one space between words. */
const folded = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

/** Chooses the entry that a field names: what is there is looked for first, so that nothing is made twice. */
export default async function PickPage({ params, searchParams }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const asked = await searchParams;
  const text = (key: string) => (typeof asked[key] === "string" ? (asked[key] as string) : "");
  const section = findSection(entry.kind, text("section"));
  const step = section && fieldAt(section.fields, text("field"));
  if (!section || step?.field.type !== "reference") notFound();
  const { kind } = step.field;
  const query = folded(text("q")).slice(0, 200);
  const all = await searchEntryNames(database(), editor, entry.area);
  const found = all.filter(
    (one) =>
      one.id !== entry.id &&
      (kind === null || one.kind === kind) &&
      query.split(" ").every((word) => folded(`${one.name} ${one.slug} ${one.postcode ?? ""}`).includes(word)),
  );
  const { issues } = await readShown(`/admin/entries/${entry.id}/pick`);
  const edition = entry.working ?? entry.published ?? entry.newest;
  const hidden = [
    ["section", section.slug],
    ["field", text("field")],
  ] as const;
  return (
    <DeskMain>
      <ErrorSummary issues={issues} />
      <EntryHead
        entry={entry}
        name={name}
        title={labelOfField(entry.kind, text("field"))}
        isPublic={entry.published !== null}
      />
      <EntryPicker
        label={`Which ${kind ? nouns[kind] : "entry"}?`}
        noun={kind ? nouns[kind] : "entry"}
        search={{ action: `/admin/entries/${entry.id}/pick`, hidden }}
        choose={{
          action: `/admin/entries/${entry.id}/picked`,
          hidden: [...hidden, ["number", String(edition.number)], ["revision", String(edition.revision)]],
        }}
        query={text("q")}
        results={found.slice(0, mostShown).map((one) => ({
          id: one.id,
          name: one.name,
          about: [kind === null ? nouns[one.kind] : null, one.postcode].filter(Boolean).join(", ") || null,
        }))}
        total={found.length}
        error={issues[0]?.message ?? null}
      />
    </DeskMain>
  );
}
