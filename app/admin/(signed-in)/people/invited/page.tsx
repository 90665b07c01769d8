import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "Give them this link" };

/**
 * The link of an invitation that no mail server could send. Drawn as the answer to a post; opened by itself it has
 * nothing to show.
 */
export default async function InvitedPage() {
  await requireEditor();
  const { typed } = await readShown("/admin/people/invited");
  if (!typed.link) redirect("/admin/people");
  return (
    <DeskMain title="Give them this link">
      <p className="mt-3">
        This site has no mail server. Give this link to <strong className="break-all">{typed.email}</strong> yourself,
        and to nobody else. It works once, for seven days, and is not shown again.
      </p>
      <p className="mt-4 border-l-4 border-rule pl-4 font-mono break-all">{typed.link}</p>
      <p className="mt-5">
        <a href="/admin/people" className="tap">
          Back to people
        </a>
      </p>
    </DeskMain>
  );
}
