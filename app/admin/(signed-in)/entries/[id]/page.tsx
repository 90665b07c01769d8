import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { changesBetween } from "@/app/admin/desk/changes";
import { checkContent } from "@/app/admin/desk/check";
import { choicesIn } from "@/app/admin/desk/choices";
import { doneWords } from "@/app/admin/desk/entry-done";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { doubtsNow, staleNow } from "@/app/admin/desk/stale-now";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { SectionList } from "@/components/desk/form/section-list";
import { Freshness } from "@/components/desk/freshness";
import { IssueList } from "@/components/desk/issue-list";
import { NextSteps } from "@/components/desk/next-steps";
import { NoteSection } from "@/components/desk/note-section";
import { Presence } from "@/components/desk/presence";
import { DoubtQuestions } from "@/components/desk/review/doubt-questions";
import { ShownBy } from "@/components/desk/shared/shown-by";
import { Standing } from "@/components/desk/standing";
import { ConfirmForm } from "@/components/desk/worklist/confirm-form";
import { Labels } from "@/components/desk/worklist/labels";
import { OwnerForm, WatchForm } from "@/components/desk/worklist/owner-form";
import { britishDay } from "@/lib/catalogue/british-day";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { database } from "@/lib/db/client";
import { searchLabels } from "@/lib/db/entries/labels";
import { searchLeftDoubts } from "@/lib/db/entries/left-doubts";
import { searchNotes } from "@/lib/db/entries/notes";
import { searchOpenings } from "@/lib/db/entries/openings";
import { searchShownBy } from "@/lib/db/entries/shared-entries";
import { searchUnsaved } from "@/lib/db/entries/unsaved";
import { countRight } from "@/lib/db/operations/right-counts";
import { searchOwners } from "@/lib/db/people/owners";
import { changedOrigins } from "@/lib/editing/changed-origins";
import { completeness } from "@/lib/editing/completeness";
import { sectionStates } from "@/lib/editing/form/section-states";
import { withoutLeft } from "@/lib/editing/open-doubts";
import { isAtLeast } from "@/lib/editing/roles";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: (await entryOfPage((await params).id)).name };
}

/** The overview of an entry: its state, its issues, and the next steps that this person may take. */
export default async function EntryOverview({ params, searchParams }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const { done } = await searchParams;
  const { issues, typed, field } = await readShown(`/admin/entries/${entry.id}`);
  const edition = entry.working ?? entry.published ?? entry.newest;
  const choices = await choicesIn(editor, entry.area);
  const known = checkContent({ ...entry, areaSlug: entry.area }, edition.content, choices.entries);
  const db = database();
  const now = new Date();
  const [unsaved, notes, labels, owners, openings, rights, shownBy] = await Promise.all([
    searchUnsaved(db, editor, entry.id),
    searchNotes(db, editor, entry.id),
    searchLabels(db, editor),
    searchOwners(db, editor, entry.area),
    searchOpenings(db, editor, entry.id, now),
    countRight(db, entry.id, now),
    searchShownBy(db, editor, entry.id),
  ]);
  const stated = completeness(entry.kind, edition.content);
  const changes =
    entry.working && entry.published
      ? changesBetween(entry.kind, entry.published.content, entry.working.content, choices)
      : null;
  const origins =
    entry.working?.state === "draft" && entry.published
      ? changedOrigins(entry.published.content, entry.working.content)
      : [];
  const left = await searchLeftDoubts(db, entry.id, now);
  const stale = withoutLeft(await staleNow(entry.area, edition.content), left);
  const mayWrite = isAtLeast(entry.role, "editor");
  const doubts = entry.published && mayWrite ? await doubtsNow(entry, entry.published.content) : [];
  const page = `/admin/entries/${entry.id}`;
  return (
    <DeskMain wide issues={issues} done={issues.length === 0 ? doneWords(done) : null}>
      <EntryHead entry={entry} name={name} here="Overview" isPublic={entry.published !== null} />
      <Presence openings={openings} now={now} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[15rem_minmax(0,42rem)]">
        <SectionList
          states={sectionStates(entry.kind, edition.content, entry.published?.content ?? null, known)}
          hrefOf={(slug) => `${page}/edit/${slug}`}
        />
        <div className="space-y-8">
          <Standing entry={entry} />
          {unsaved.length > 0 && (
            <section aria-labelledby="kept">
              <h2 id="kept">Words of yours that are not in the draft</h2>
              <p className="mt-2">Somebody else saved first. Look at both versions and choose.</p>
              <ul>
                {unsaved.map((one) => (
                  <li key={one.id}>
                    <a href={`${page}/kept/${one.id}`} className="tap">
                      Your words in “{one.section.replaceAll("-", " ")}”
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {entry.working && (
            <IssueList kind={entry.kind} issues={known} page={page} isSubmitted={entry.working.state === "submitted"} />
          )}
          {mayWrite && (
            <NextSteps
              entry={entry}
              editorId={editor.id}
              field={field}
              isComplete={known.length === 0}
              changes={changes}
              origins={origins}
              today={dayInWords(britishDay(now))}
            />
          )}
          {rights > 0 && (
            <p>
              {rights === 1 ? "One person" : `${rights} people`} said in the last twelve months that the public page is
              right.
            </p>
          )}
          <Freshness kind={entry.kind} completeness={stated} stale={stale} page={page} />
          {entry.published && mayWrite && (
            <ConfirmForm entryId={entry.id} number={entry.published.number} {...checkedDates(entry.published.content)}>
              <DoubtQuestions doubts={doubts} kind={entry.kind} page={page} typed={typed} issues={issues} />
            </ConfirmForm>
          )}
          <ShownBy entryId={entry.id} areas={shownBy} mayChange={mayWrite} />
          <NoteSection
            title="Notes"
            none="Nobody has written a note yet."
            action={`${page}/note`}
            notes={notes}
            newId={mayWrite ? randomUUID() : null}
            field={field("note")}
          >
            For colleagues only. They are never shown to families.
          </NoteSection>
          <Labels entryId={entry.id} labels={entry.labels} known={labels} mayChange={mayWrite} field={field("label")} />
          <section aria-labelledby="people" className="space-y-4">
            <h2 id="people">Who looks after it</h2>
            {mayWrite && (
              <OwnerForm entryId={entry.id} owner={entry.owner} people={owners} issue={field("owner").issue} />
            )}
            <WatchForm entryId={entry.id} isWatched={entry.isWatched} />
          </section>
        </div>
      </div>
    </DeskMain>
  );
}

/** The days on which a content was last checked by a person, and is to be checked again, as far as it says so. */
function checkedDates(content: unknown): { checked: string | null; due: string | null } {
  const { assured_date, review_due } = (content ?? {}) as { assured_date?: unknown; review_due?: unknown };
  const day = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return { checked: day(assured_date), due: day(review_due) };
}
