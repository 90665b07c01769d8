import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openPage } from "@/app/admin/desk/letter-link";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { NewPasswordField } from "@/components/desk/new-password-field";
import { database } from "@/lib/db/client";
import { findReset } from "@/lib/db/people/accounts";

export const metadata: Metadata = { title: "Choose a new password" };

/** The page of an open link for a new password. Opening it changes nothing. */
export default async function ChooseResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { issues } = await readShown(openPage("/admin/reset", token));
  const person = await findReset(database(), token);
  if (!person) redirect("/admin/reset/over");
  return (
    <DeskMain title="Choose a new password" issues={issues}>
      <p className="mt-3">You will be signed out everywhere. Then sign in with the new password and your phone.</p>
      <form method="post" action="/admin/reset/choose" noValidate className="mt-5 grid gap-5 measure">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" autoComplete="username" value={person.email} readOnly />
        <NewPasswordField label="The new password" issue={issues[0]?.message} />
        <FormEnd>Use this password</FormEnd>
      </form>
    </DeskMain>
  );
}
