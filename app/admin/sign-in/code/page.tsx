import type { Metadata } from "next";
import { readShown } from "@/app/admin/desk/respond";
import { CodeField } from "@/components/desk/code-field";
import { DeskHeader } from "@/components/desk/desk-header";
import { DeskMain } from "@/components/desk/desk-main";
import { ErrorSummary } from "@/components/error-summary";

export const metadata: Metadata = { title: "Enter a code" };

/** The second step of signing in: a code of the authenticator app, or a backup code. */
export default async function CodePage() {
  const { issues } = await readShown("/admin/sign-in/code");
  return (
    <>
      <DeskHeader name={null} />
      <DeskMain>
        <ErrorSummary issues={issues} />
        <h1>Enter a code</h1>
        <form method="post" action="/admin/sign-in/code/check" noValidate className="mt-5 grid gap-5 measure">
          <CodeField
            hint="The six digits that your authenticator app shows now. If you do not have the app at hand, type one of your backup codes."
            issue={issues[0]?.message}
          />
          <div className="flex flex-wrap items-center gap-5">
            <button type="submit" className="button">
              Sign in
            </button>
            <a href="/admin/sign-in" className="tap">
              Start again
            </a>
          </div>
        </form>
      </DeskMain>
    </>
  );
}
