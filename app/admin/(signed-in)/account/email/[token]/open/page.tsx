import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { database } from "@/lib/db/client";
import { findLink } from "@/lib/db/people/one-time-links";

export const metadata: Metadata = { title: "Your new email address" };

/** The page of an open link to a new address. Opening it changes nothing. */
export default async function NewAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { editor } = await requireEditor();
  const { token } = await params;
  const link = await findLink(database(), "address", token);
  if (link?.userId !== editor.id) redirect("/admin/account/email/over");
  return (
    <DeskMain title="Use this email address?">
      <DeskForm action="/admin/account/email/take" className="mt-3">
        <p>
          From now on you sign in with <strong className="break-all">{link.more}</strong>.
        </p>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button mt-4">
          Use this address
        </button>
      </DeskForm>
    </DeskMain>
  );
}
