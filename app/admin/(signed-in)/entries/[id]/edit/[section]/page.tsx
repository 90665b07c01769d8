import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { checkContent } from "@/app/admin/desk/check";
import { choicesIn } from "@/app/admin/desk/choices";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { unsentField } from "@/app/admin/desk/unsent";
import { DeskMain } from "@/components/desk/desk-main";
import { EasyReadPreview } from "@/components/desk/easy-read-preview";
import { EntryHead } from "@/components/desk/entry-head";
import { SaveOnEnter } from "@/components/desk/form/go-button";
import { SavedNote } from "@/components/desk/form/saved-note";
import { SectionForm } from "@/components/desk/form/section-form";
import { SectionList } from "@/components/desk/form/section-list";
import { Presence } from "@/components/desk/presence";
import { keywordIssues } from "@/lib/catalogue/search/keyword-issues";
import { suggestionsOf } from "@/lib/catalogue/search/suggested-terms";
import { database } from "@/lib/db/client";
import { noteOpening, searchOpenings } from "@/lib/db/entries/openings";
import { findPost } from "@/lib/db/people/unsent-posts";
import { fieldId, sectionOfField } from "@/lib/editing/form/field-path";
import { readSection } from "@/lib/editing/form/read-section";
import { sectionStates } from "@/lib/editing/form/section-states";
import { findSection, sectionsOf } from "@/lib/editing/form/sections";
import { remarksOf } from "@/lib/editing/plain-words";
import { isAtLeast } from "@/lib/editing/roles";

type Props = EntryPage<{ section: string }>;

/** The section and the entry's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, section: slug } = await params;
  const { entry, name } = await entryOfPage(id);
  return { title: `${findSection(entry.kind, slug)?.title ?? "Edit"}: ${name}` };
}

/** Which words somebody had before them who sent these fields. */
function seenAt(fields: readonly (readonly [string, string])[]): { number: number; revision: number } {
  const sent = new Map(fields);
  return { number: Number(sent.get("number")), revision: Number(sent.get("revision")) };
}

/**
 * One section of the form of an entry. What is typed is always saved; what stops publishing is said beside its field.
 */
export default async function EditPage({ params, searchParams }: Props) {
  const { id, section: slug } = await params;
  const { entry, editor, name } = await entryOfPage(id);
  const section = findSection(entry.kind, slug);
  if (!section) notFound();
  const { saved, open, added, unsent } = await searchParams;
  const { issues: refused } = await readShown(`/admin/entries/${id}/edit/${slug}`);
  const edition = entry.working ?? entry.published ?? entry.newest;
  // What was too long to be saved stands in the form again, over the words that it was begun from.
  const tooLong = typeof unsent === "string" ? await findPost(database(), editor.id, unsent) : null;
  const typedIn = tooLong && readSection(section, tooLong.fields, edition.content, randomUUID, Infinity).content;
  const seen = tooLong ? seenAt(tooLong.fields) : edition;
  const choices = await choicesIn(editor, entry.area);
  // Nobody has typed into an entry that was just made, or into a block that was just added: nothing is wrong there yet.
  const isNew = entry.working?.number === 1 && entry.working.revision === 1;
  const isAdded = (field: string) => added === "1" && (field === open || field.startsWith(`${open}.`));
  const wrong = checkContent({ ...entry, areaSlug: entry.area }, edition.content, choices.entries);
  const known = isNew ? [] : wrong.filter(({ field }) => !isAdded(field));
  const all = sectionsOf(entry.kind);
  const next = all[all.findIndex((one) => one.slug === section.slug) + 1] ?? null;
  const inSection = (one: string) => known.filter(({ field }) => sectionOfField(entry.kind, field).section === one);
  const savedSection = typeof saved === "string" ? findSection(entry.kind, saved) : null;
  const isSubmitted = entry.working?.state === "submitted";
  const mayEdit = isAtLeast(entry.role, "editor") && !isSubmitted;
  const page = `/admin/entries/${entry.id}`;
  const now = new Date();
  const openings = await searchOpenings(database(), editor, entry.id, now);
  if (mayEdit) await noteOpening(database(), editor, entry.id, now);
  return (
    <DeskMain wide issues={refused} idOf={(field) => (field === "" ? null : fieldId(field))}>
      {savedSection && refused.length === 0 && (
        <SavedNote kind={entry.kind} page={page} current={section.slug} issues={inSection(savedSection.slug)} />
      )}
      {mayEdit && <SaveOnEnter />}
      <EntryHead
        entry={entry}
        name={name}
        here="Edit"
        title={section.title}
        isPublic={entry.published !== null}
        saves={mayEdit}
      />
      <Presence openings={openings} now={now} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <SectionList
          states={sectionStates(entry.kind, edition.content, entry.published?.content ?? null, known)}
          current={section.slug}
          hrefOf={(one) => `${page}/edit/${one}`}
          saves={mayEdit}
        />
        <div>
          {isSubmitted && (
            <p className="mb-4 border-l-4 border-focus pl-3">
              This was handed in and waits for a publisher. To change it, first{" "}
              <a href={page}>take it back on the overview</a>.
            </p>
          )}
          {!isAtLeast(entry.role, "editor") && (
            <p className="mb-4 border-l-4 border-border pl-3">
              You may read this entry, not change it. <a href="/admin/people">Ask an administrator</a> if you should.
            </p>
          )}
          {section.intro && <p className="mb-5 text-quiet">{section.intro}</p>}
          {mayEdit ? (
            <SectionForm
              action={`${page}/save`}
              revision={seen.revision}
              section={section}
              content={typedIn ?? edition.content}
              choices={choices}
              issues={[...refused, ...inSection(section.slug)]}
              remarks={[
                ...remarksOf(entry.kind, edition.content, choices.terms.glossary),
                ...keywordIssues(edition.content),
                ...suggestionsOf(edition.content, choices.terms),
              ]}
              next={next?.title ?? null}
              open={typeof open === "string" ? open : ""}
            >
              <input type="hidden" name="number" value={seen.number} />
              {tooLong && <input type="hidden" name={unsentField} value={tooLong.id} />}
            </SectionForm>
          ) : (
            <p>
              <a href={`${page}/preview/parent`} className="tap">
                Read what it says
              </a>
            </p>
          )}
          {section.slug === "easy-read" && <EasyReadPreview content={edition.content} />}
        </div>
      </div>
    </DeskMain>
  );
}
