import type { Metadata } from "next";
import { readShown } from "@/app/admin/answers";
import { checkContent } from "@/app/admin/check";
import { choicesIn } from "@/app/admin/choices";
import { type EntryPage, entryOfPage } from "@/app/admin/entry-of-page";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { SectionList } from "@/components/desk/form/section-list";
import { IssueList } from "@/components/desk/issue-list";
import { NextSteps } from "@/components/desk/next-steps";
import { Standing } from "@/components/desk/standing";
import { ErrorSummary } from "@/components/error-summary";
import { sectionStates } from "@/lib/catalogue/form/section-states";
import { isAtLeast } from "@/lib/catalogue/roles";
import { database } from "@/lib/db/client";
import { searchUnsaved } from "@/lib/db/unsaved";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: (await entryOfPage((await params).id)).name };
}

/** Where an entry stands, what is to be put right, and what this person may do with it next. */
export default async function EntryOverview({ params, searchParams }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const { issues, typed } = readShown((await searchParams).shown);
  const edition = entry.working ?? entry.published ?? entry.newest;
  const choices = await choicesIn(editor, entry.area);
  const known = checkContent({ ...entry, areaSlug: entry.area }, edition.content, choices.entries);
  const unsaved = await searchUnsaved(database(), editor, entry.id);
  const page = `/admin/entries/${entry.id}`;
  return (
    <DeskMain wide>
      <ErrorSummary issues={issues} />
      <EntryHead entry={entry} name={name} isPublic={entry.published !== null} />
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
          {entry.working && <IssueList kind={entry.kind} issues={known} page={page} />}
          {isAtLeast(entry.role, "editor") && (
            <NextSteps
              entry={entry}
              editorId={editor.id}
              issues={issues}
              typed={typed}
              isComplete={known.length === 0}
            />
          )}
        </div>
      </div>
    </DeskMain>
  );
}
