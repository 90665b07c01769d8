import type { Metadata } from "next";
import { readShown } from "@/app/admin/desk/respond";
import { DeskHeader } from "@/components/desk/desk-header";
import { DeskMain } from "@/components/desk/desk-main";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field/text-field";

export const metadata: Metadata = { title: "Choose a new password" };

/** The page on which people who have forgotten their password ask for a letter. */
export default async function ResetPage() {
  const { issues } = await readShown("/admin/reset");
  return (
    <>
      <DeskHeader name={null} />
      <DeskMain>
        <ErrorSummary issues={issues} />
        <h1>Choose a new password</h1>
        <p className="mt-3">Type the e-mail address that you sign in with. We send you a link.</p>
        <form method="post" action="/admin/reset/ask" noValidate className="mt-5 grid gap-5 measure">
          <TextField
            name="email"
            label="E-mail"
            type="email"
            autoComplete="username"
            inputMode="email"
            issue={issues[0]?.message}
          />
          <div className="flex flex-wrap items-center gap-5">
            <button type="submit" className="button">
              Send the link
            </button>
            <a href="/admin/sign-in" className="tap">
              Back to signing in
            </a>
          </div>
        </form>
      </DeskMain>
    </>
  );
}
