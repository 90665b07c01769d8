import type { Metadata } from "next";
import { readShown } from "@/app/admin/desk/respond";
import { CodeField } from "@/components/desk/code-field";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";

export const metadata: Metadata = { title: "Enter a code" };

/** The second step of signing in: a code of the authenticator app, or a backup code. */
export default async function CodePage() {
  const { issues } = await readShown("/admin/sign-in/code");
  return (
    <DeskMain title="Enter a code" issues={issues}>
      <form method="post" action="/admin/sign-in/code/check" noValidate className="mt-5 grid gap-5 measure">
        <CodeField
          hint="The six digits that your authenticator app shows now. If you do not have the app at hand, type one of your backup codes."
          issue={issues[0]?.message}
        />
        <FormEnd leave="/admin/sign-in" leaveWords="Start again">
          Sign in
        </FormEnd>
      </form>
    </DeskMain>
  );
}
