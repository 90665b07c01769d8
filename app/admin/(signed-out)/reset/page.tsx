import type { Metadata } from "next";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { TextField } from "@/components/field/text-field";

export const metadata: Metadata = { title: "Choose a new password" };

/** The page on which people who have forgotten their password ask for a letter. */
export default async function ResetPage() {
  const { issues } = await readShown("/admin/reset");
  return (
    <DeskMain title="Choose a new password" issues={issues}>
      <p className="mt-3">Type the email address that you sign in with. We send you a link.</p>
      <form method="post" action="/admin/reset/ask" noValidate className="mt-5 grid gap-5 measure">
        <TextField
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          issue={issues[0]?.message}
        />
        <FormEnd leave="/admin/sign-in" leaveWords="Back to signing in">
          Send the link
        </FormEnd>
      </form>
    </DeskMain>
  );
}
