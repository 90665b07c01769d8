import type { Metadata } from "next";
import { areasOfEditor } from "@/app/admin/(signed-in)/bulk/world";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { FeedForm, FileForm } from "@/components/desk/bulk/file-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FeedList } from "@/components/desk/feeds/feed-list";
import { database } from "@/lib/db/client";
import { searchFeeds } from "@/lib/db/feeds/feeds";

export const metadata: Metadata = { title: "In bulk" };

/** Many entries at once: a file in, a file out, one thing done to many. */
export default async function BulkPage() {
  const { editor } = await requireEditor();
  const { issues, field } = await readShown("/admin/bulk");
  const writable = areasOfEditor(editor, "editor");
  const feeds = await searchFeeds(database(), editor);
  return (
    <DeskMain title="In bulk" issues={issues}>
      {writable.length > 0 && (
        <>
          <section aria-labelledby="in" className="mt-6">
            <h2 id="in">Bring in a file</h2>
            <p className="measure mt-2">
              You see row by row what the file would do before anything is done. It makes drafts only. Nothing is
              published.
            </p>
            <p>
              <a href="/admin/bulk/columns" className="tap">
                What to write in a CSV file
              </a>
            </p>
            <FileForm areas={writable} field={field} />
          </section>
          <section aria-labelledby="feeds" className="mt-8">
            <h2 id="feeds">Take in open data of somebody else</h2>
            <p className="measure mt-2">
              Trusts and councils publish their services as Open Referral. You see what would be made of them before
              anything is done. Your own words are never overwritten.
            </p>
            <FeedForm areas={writable} field={field} />
            <FeedList feeds={feeds} />
          </section>
          <section aria-labelledby="many" className="mt-8">
            <h2 id="many">Change many entries</h2>
            <p className="measure mt-2">
              Choose entries from a list. Then set a category, an owner or a review date, hand them in, or publish them.
            </p>
            <ul>
              {writable.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/admin/bulk/entries?area=${slug}`} className="tap">
                    Choose entries of {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section aria-labelledby="out" className="mt-8">
        <h2 id="out">Download</h2>
        <p className="measure mt-2">
          Every entry, one a row. Files with drafts hold the newest words, so do not pass them on. What is published is
          open to all. A CSV file that you bring in again without a change changes nothing.
        </p>
        <DownloadList areas={areasOfEditor(editor, "viewer")} />
      </section>
    </DeskMain>
  );
}

const files = [
  { format: "csv", newest: true, words: "CSV for a spreadsheet, drafts too" },
  { format: "csv", newest: false, words: "CSV for a spreadsheet, what is published" },
  { format: "json", newest: true, words: "Open Referral JSON, drafts too" },
  { format: "json", newest: false, words: "Open Referral JSON, what is published" },
] as const;

/** Links to the files of each area. */
function DownloadList({ areas }: { areas: readonly { slug: string; name: string }[] }) {
  return areas.map(({ slug, name }) => (
    <section key={slug} aria-labelledby={`out-${slug}`} className="mt-3">
      <h3 id={`out-${slug}`}>{name}</h3>
      <ul>
        {files.map(({ format, newest, words }) => (
          <li key={words}>
            <a
              href={`/admin/bulk/download?area=${slug}&format=${format}${newest ? "" : "&of=published"}`}
              className="tap"
            >
              {words}
              <span className="sr-only"> ({name})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
