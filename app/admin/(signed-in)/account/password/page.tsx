import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { NewPasswordField } from "@/components/desk/new-password-field";
import { TextField } from "@/components/field/text-field";

export const metadata: Metadata = { title: "Change your password" };

/** The page on which people who know their password choose another one. */
export default async function PasswordPage() {
  const { editor } = await requireEditor();
  const { issues, field } = await readShown("/admin/account/password");
  return (
    <DeskMain title="Change your password" issues={issues}>
      <p className="mt-3">You stay signed in here, and are signed out everywhere else.</p>
      <form method="post" action="/admin/account/password/change" noValidate className="mt-5 grid gap-5 measure">
        <input type="hidden" name="email" autoComplete="username" value={editor.email} readOnly />
        <TextField
          name="old"
          label="The password that you have now"
          type="password"
          autoComplete="current-password"
          issue={field("old").issue}
        />
        <NewPasswordField label="The new password" issue={field("password").issue} />
        <FormEnd leave="/admin/account">Change the password</FormEnd>
      </form>
    </DeskMain>
  );
}
