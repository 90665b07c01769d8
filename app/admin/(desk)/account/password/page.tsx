import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { NewPasswordField } from "@/components/desk/new-password-field";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field/text-field";

export const metadata: Metadata = { title: "Change your password" };

/** The page on which people who know their password choose another one. */
export default async function PasswordPage() {
  const { editor } = await requireEditor();
  const { issues } = await readShown("/admin/account/password");
  const issueOf = (name: string) => issues.find(({ field }) => field === name)?.message;
  return (
    <DeskMain>
      <ErrorSummary issues={issues} />
      <h1>Change your password</h1>
      <p className="mt-3">You stay signed in here, and are signed out everywhere else.</p>
      <form method="post" action="/admin/account/password/change" noValidate className="mt-5 grid gap-5 measure">
        <input type="hidden" name="email" autoComplete="username" value={editor.email} readOnly />
        <TextField
          name="old"
          label="The password that you have now"
          type="password"
          autoComplete="current-password"
          issue={issueOf("old")}
        />
        <NewPasswordField label="The new password" issue={issueOf("password")} />
        <div className="flex flex-wrap items-center gap-5">
          <button type="submit" className="button">
            Change the password
          </button>
          <a href="/admin/account" className="tap">
            Leave it as it is
          </a>
        </div>
      </form>
    </DeskMain>
  );
}
