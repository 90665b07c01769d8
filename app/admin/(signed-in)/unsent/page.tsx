import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { unsentField } from "@/app/admin/desk/unsent";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { PostButton } from "@/components/desk/post-button";
import { When } from "@/components/desk/when";
import { Details } from "@/components/details";
import { database } from "@/lib/db/client";
import { searchPosts } from "@/lib/db/people/unsent-posts";

export const metadata: Metadata = { title: "What you typed and could not send" };

/** Fields of a form that say which words are meant; nobody typed them. */
const unread = new Set(["number", "revision", "section", "do", "area", "seen"]);

/** The name of a field as words: "contacts.0.email" is "contacts 1 email". */
const inWords = (name: string) => name.replace(/\.(\d+)\b/g, (_, at) => ` ${Number(at) + 1}`).replace(/[._-]/g, " ");

/** The page of forms that a person could not send because they were signed out. Each can be sent on or thrown away. */
export default async function UnsentPage() {
  const { editor } = await requireEditor();
  const posts = await searchPosts(database(), editor.id);
  return (
    <DeskMain title="What you typed and could not send">
      <p className="mt-3">
        You were signed out before you sent these, or they were too long to be saved. They are kept for two weeks, and
        nobody else sees them.
      </p>
      {posts.length === 0 && <p className="mt-5">There is nothing.</p>}
      <ul className="mt-6 grid gap-8">
        {posts.map(({ id, action, fields, createdAt }) => {
          const typed = fields.filter(
            ([name, value]) => value.trim() !== "" && !unread.has(name) && !/(^|[.-])id$/.test(name),
          );
          return (
            <li key={id} className="border-2 border-border p-4">
              <h2 className="text-h3">
                <When at={createdAt} />
              </h2>
              <p className="mt-1">
                <a href={action} className="tap">
                  Look at the page that it belongs to
                </a>
              </p>
              <Details className="mt-2" summary="Read it">
                <dl className="mt-2 grid gap-3">
                  {typed.map(([name, value], at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice, and the list never changes.
                    <div key={at}>
                      <dt className="text-small text-quiet">{inWords(name)}</dt>
                      <dd className="whitespace-pre-wrap break-words">{value}</dd>
                    </div>
                  ))}
                </dl>
              </Details>
              <div className="mt-3 flex flex-wrap gap-4">
                <DeskForm action={action}>
                  {fields.map(([name, value], at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                    <input key={at} type="hidden" name={name} value={value} />
                  ))}
                  <input type="hidden" name={unsentField} value={id} />
                  <button type="submit" className="button">
                    Send it now
                  </button>
                </DeskForm>
                <PostButton action={`/admin/unsent/${id}/drop`}>Throw it away</PostButton>
              </div>
            </li>
          );
        })}
      </ul>
    </DeskMain>
  );
}
