import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { CodeList } from "@/components/desk/people/code-list";

export const metadata: Metadata = { title: "Your new backup codes" };

/**
 * New backup codes, the only time that they are shown. Drawn as the answer to a post; opened by itself it has nothing
 * to show.
 */
export default async function BackupCodesPage() {
  await requireEditor();
  const { typed } = await readShown("/admin/account/backup-codes");
  if (!typed.codes) redirect("/admin/account");
  return (
    <DeskMain>
      <h1>Your new backup codes</h1>
      <p className="mt-3">
        Each lets you sign in once when you do not have your phone. Print them or put them where only you can get at
        them. They are not shown again. The old ones do not work any more.
      </p>
      <CodeList codes={typed.codes.split(" ")} />
      <p className="mt-5">
        <a href="/admin/account" className="tap">
          I have kept them
        </a>
      </p>
    </DeskMain>
  );
}
