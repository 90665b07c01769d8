import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { filterKeys, keyOf, pageOf, rowChoices } from "@/app/admin/desk/row-choices";
import { readWorklist } from "@/app/admin/desk/worklist";
import { ChosenFilters } from "@/components/chosen-filters";
import { DeskMain } from "@/components/desk/desk-main";
import { LinkRow } from "@/components/desk/link-row";
import { ListSection } from "@/components/desk/worklist/list-section";
import { RowFilter } from "@/components/desk/worklist/row-filter";
import { Pager } from "@/components/pager";
import { kindNames } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { countPosts } from "@/lib/db/people/unsent-posts";
import { chosenOf } from "@/lib/editing/worklist/chosen";
import { filterQuery, readDeskFilter } from "@/lib/editing/worklist/desk-filter";
import { waitingInWords } from "@/lib/editing/worklist/waiting-in-words";

export const metadata: Metadata = { title: "Worklist" };

/** Lines of each list on the page of all of them, and on a page of its own. */
const few = 5;
const many = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * The page of the tasks that wait for the signed-in person, and of the faults in their areas. It has every list in
 * short, or one in full.
 */
export default async function WorklistPage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const read = keyOf(await searchParams, [...filterKeys, "list", "page"]);
  const filter = readDeskFilter(read);
  const { all, lists } = await readWorklist(editor, filter);
  const unsent = await countPosts(database(), editor.id);
  const choices = rowChoices(editor, all);
  const address = (list: string, page = 1) => {
    const query = filterQuery(filter);
    query.set("list", list);
    if (page > 1) query.set("page", String(page));
    return `/admin?${query}`;
  };
  const open = lists.find(({ slug }) => slug === read("list")) ?? null;
  const pages = open ? Math.max(1, Math.ceil(open.count / many)) : 1;
  const page = Math.min(pageOf(read("page")), pages);
  const overview = filterQuery(filter);
  const isNarrowed = overview.size > 0;
  const countOf = (list: string) => lists.find(({ slug }) => slug === list)?.count ?? 0;
  const people = new Map(choices.owners.map(({ id, name }) => [id, name]));
  const names = { areas: choices.areas, kinds: new Map(Object.entries(kindNames)), people };
  return (
    <DeskMain wide title="Worklist">
      <p role="status" className="mt-2 text-lead">
        {waitingInWords(countOf("waiting"), countOf("comments"))}
        {isNarrowed && " This counts only what you narrowed the lists to."}
      </p>
      {unsent > 0 && (
        <p className="mt-3 border-l-4 border-focus pl-3">
          <a href="/admin/unsent" className="tap">
            {unsent === 1 ? "Something that you typed was not sent" : `${unsent} things that you typed were not sent`},
            because you were signed out: read it
          </a>
        </p>
      )}
      {all.length === 0 && (
        <p className="mt-2">
          There is no entry in your areas yet. <a href="/admin/entries/new">Make the first one</a>.
        </p>
      )}
      <ChosenFilters chosen={chosenOf("/admin", filter, names)} title="Narrowed to" />
      <LinkRow
        name="Lists"
        className="mt-4"
        links={lists.map(({ slug, title, count }) => ({
          href: address(slug),
          words: `${title} (${count})`,
          isHere: slug === open?.slug,
        }))}
      />
      <div className="mt-5 gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="mb-6 lg:order-2 lg:mb-0 lg:border-l lg:border-rule lg:pl-7">
          <RowFilter action="/admin" filter={filter} choices={choices}>
            {open && <input type="hidden" name="list" value={open.slug} />}
          </RowFilter>
        </div>
        <div className="min-w-0 space-y-10">
          {(open ? [open] : lists).map(({ slug, title, count, empty, draw }) => (
            <ListSection
              key={slug}
              slug={slug}
              title={title}
              count={count}
              empty={isNarrowed ? "Nothing in this list fits what you narrowed it to." : empty}
              all={!open && count > few ? address(slug) : null}
            >
              {open ? draw((page - 1) * many, many) : draw(0, few)}
            </ListSection>
          ))}
          {open && (
            <>
              <Pager page={page} pages={pages} hrefOf={(to) => address(open.slug, to)} />
              <p>
                <a href={overview.size > 0 ? `/admin?${overview}` : "/admin"} className="tap">
                  All lists
                </a>
              </p>
            </>
          )}
        </div>
      </div>
    </DeskMain>
  );
}
