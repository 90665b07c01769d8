import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "This link no longer works" };

/** The page of a link to a new address that was used, is too old, belongs to another person, or never was. */
export default async function NewAddressOverPage() {
  const { editor } = await requireEditor();
  return (
    <DeskMain title="This link no longer works">
      <p className="mt-3">
        You sign in with <strong className="break-all">{editor.email}</strong>. If that is the address that you want,
        there is nothing more to do.
      </p>
      <p className="mt-3">
        If it is not: the link is more than an hour old, was sent to somebody else, or somebody else uses that address.{" "}
        <a href="/admin/account/email">Ask for another link</a>.
      </p>
    </DeskMain>
  );
}
