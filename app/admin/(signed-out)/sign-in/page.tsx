import type { Metadata } from "next";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { TextField } from "@/components/field/text-field";
import { directorySettings } from "@/lib/auth/directory-settings";

export const metadata: Metadata = { title: "Sign in" };

/** The page on which editors sign in: email and password, then the second factor. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ why?: string }> }) {
  const { why } = await searchParams;
  const { issues, typed } = await readShown("/admin/sign-in");
  const directory = directorySettings();
  return (
    <DeskMain title="Sign in" issues={issues}>
      {why === "ended" && (
        <p className="mt-3" role="status">
          You are not signed in, or you were signed out because nothing happened for 30 minutes. Sign in again, then do
          it once more.
        </p>
      )}
      {why === "kept" && (
        <p className="mt-3 border-l-4 border-focus pl-3" role="status">
          You were signed out before this could be saved. <strong>What you typed is kept.</strong> Sign in again, and it
          is sent on by itself. Nobody else who signs in here sees it.
        </p>
      )}
      {why === "reset" && (
        <p className="mt-3" role="status">
          Your new password counts. Sign in with it.
        </p>
      )}
      {why === "again" && (
        <p className="mt-3" role="status">
          There were too many wrong codes, or ten minutes have passed. Begin again with your password.
        </p>
      )}
      {why === "directory" && (
        <p className="mt-3" role="status">
          You could not be signed in with {directory?.name ?? "that account"}. Ask an administrator of your area to
          invite the email address that it knows you by.
        </p>
      )}
      {why === "directory-away" && (
        <p className="mt-3" role="status">
          We cannot reach {directory?.name ?? "that account"} at the moment. Try again in a few minutes.
        </p>
      )}
      <p className="mt-3">This is for people who write the Local Offer. Families need no account.</p>
      <form method="post" action="/admin/sign-in/check" noValidate className="mt-5 grid gap-5 measure">
        <TextField
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          value={typed.email}
        />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <FormEnd leave="/admin/reset" leaveWords="I have forgotten my password">
          Sign in
        </FormEnd>
      </form>
      {directory && (
        <p className="mt-6">
          <a href="/admin/sign-in/directory" className="button-quiet">
            Sign in with {directory.name}
          </a>
        </p>
      )}
    </DeskMain>
  );
}
