import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import {
  locatePlaceCode,
  type NewEntry,
  newEntryPage,
  proposeSlug,
  readNewEntry,
  searchAlike,
} from "@/app/admin/desk/new-entry";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { areaNames, keyOf } from "@/app/admin/desk/row-choices";
import { DeskMain } from "@/components/desk/desk-main";
import {
  AlikeList,
  KindQuestion,
  MakeEntry,
  NameQuestion,
  PostcodeQuestion,
} from "@/components/desk/worklist/new-entry-forms";
import { folderOfKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { areasWhere, type Editor } from "@/lib/editing/roles";

export const metadata: Metadata = { title: "New entry" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Why a postcode cannot be gone on with, or nothing. */
function postcodeIssues({ kind, postcode }: NewEntry): Issue[] {
  if (kind !== "location" || postcode === null || postcode === "none") return [];
  const located = locatePlaceCode(postcode);
  return located.outcome === "found" ? [] : [{ field: "postcode", message: located.message }];
}

const unanswered: Record<string, Issue> = {
  kind: { field: "kind", message: "Choose what you want to make, and in which area." },
  name: { field: "name", message: "Type its name." },
  postcode: { field: "postcode", message: "Type its postcode, or press “It has no postcode”." },
};

/** What is said when a question (`asked`) was sent without an answer; nothing otherwise. */
function unansweredIssues({ kind, area, name, postcode }: NewEntry, asked: string | undefined): Issue[] {
  const isAnswered = { kind: kind !== null && area !== null, name: name !== null, postcode: postcode !== null };
  const issue = unanswered[asked ?? ""];
  return issue && !isAnswered[issue.field as keyof typeof isAnswered] ? [issue] : [];
}

/** Makes a new entry, one question at a time. What may be there already is shown before it is made. */
export default async function NewEntryPage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const params = await searchParams;
  const read = keyOf(params, ["kind", "area", "name", "postcode", "category", "asked"]);
  const editable = areasWhere(editor, "editor");
  const made = readNewEntry(read, editable);
  const shown = await readShown("/admin/entries/new");
  const wrong = postcodeIssues(made);
  const empty = unansweredIssues(made, read("asked"));
  const issues = [...shown.issues, ...wrong, ...empty];
  const back = { ...made, ...(made.name ? { name: null } : { postcode: null }) };
  return (
    <DeskMain title="New entry" issues={issues}>
      {editable.length === 0 ? (
        <p className="mt-3">You may read entries but not write them. Ask an administrator of your area.</p>
      ) : (
        <Step
          made={wrong.length > 0 ? { ...made, postcode: null } : made}
          editor={editor}
          issues={issues}
          typed={wrong.length > 0 ? (made.postcode ?? "") : (shown.typed.slug ?? "")}
        />
      )}
      {made.kind !== null && (
        <p className="mt-5 flex flex-wrap gap-x-5">
          {(made.name || made.postcode) && (
            <a href={newEntryPage(back)} className="tap">
              Go back one step
            </a>
          )}
          <a href="/admin/entries/new" className="tap">
            Start again
          </a>
        </p>
      )}
    </DeskMain>
  );
}

type StepProps = { made: NewEntry; editor: Editor; issues: readonly Issue[]; typed: string };

/** The first question that is not answered yet; or the last step, when all are. */
async function Step({ made, editor, issues, typed }: StepProps) {
  const { kind, area, name, postcode, category } = made;
  const issueOf = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const areas = new Map([...areaNames(editor)].filter(([slug]) => areasWhere(editor, "editor").includes(slug)));
  if (kind === null || area === null) return <KindQuestion areas={areas} said={made} />;
  const said = { kind, area, category };
  if (kind === "location" && postcode === null) {
    return <PostcodeQuestion said={said} issue={issueOf("postcode")} typed={typed} />;
  }
  const alike = await searchAlike(editor, made);
  const title = name === null ? `Places at ${postcode} that are there already` : "It may be there already";
  return (
    <>
      {name !== null && <p className="mt-2 text-lead wrap-anywhere">{name}</p>}
      {alike.length > 0 && <AlikeList title={title} alike={alike} />}
      {name === null ? (
        <NameQuestion said={{ ...said, postcode }} issue={issueOf("name")} />
      ) : (
        <MakeEntry
          id={randomUUID()}
          seen={alike.length}
          said={{ ...said, postcode, name }}
          slug={typed || (await proposeSlug(editor, made))}
          folder={`/${area}/${folderOfKind[kind]}/`}
          issue={issueOf("slug")}
        />
      )}
    </>
  );
}
