import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/who";
import { DeskMain } from "@/components/desk/desk-main";
import { database } from "@/lib/db/client";
import { findLink } from "@/lib/db/one-time-links";

export const metadata: Metadata = { title: "Your new e-mail address" };

/** Where the letter to a new address leads. Opening it changes nothing: programs open links before people do. */
export default async function NewAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { editor } = await requireEditor();
  const { token } = await params;
  const link = await findLink(database(), "address", token);
  const isMine = link?.userId === editor.id;
  return (
    <DeskMain>
      <h1>{isMine ? "Use this e-mail address?" : "This link no longer works"}</h1>
      {isMine ? (
        <form method="post" action="/admin/account/email/take" className="mt-3">
          <p>
            From now on you sign in with <strong className="break-all">{link.more}</strong>.
          </p>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="button mt-4">
            Use this address
          </button>
        </form>
      ) : (
        <p className="mt-3">
          It was used already, is more than an hour old, or was sent to somebody else.{" "}
          <a href="/admin/account/email">Ask for another one</a>.
        </p>
      )}
    </DeskMain>
  );
}
