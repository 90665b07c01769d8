import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";

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
    <DeskMain title="Your new backup codes">
      <p className="mt-3">
        Each lets you sign in once when you do not have your phone. Print them or put them where only you can get at
        them. They are not shown again. The old ones do not work any more.
      </p>
      <ul className="mt-3 grid grid-cols-1 gap-x-6 font-mono text-lead sm:grid-cols-2">
        {typed.codes.split(" ").map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="mt-5">
        <a href="/admin/account" className="tap">
          I have kept them
        </a>
      </p>
    </DeskMain>
  );
}
