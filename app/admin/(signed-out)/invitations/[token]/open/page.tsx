import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openPage } from "@/app/admin/desk/letter-link";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { NewPasswordField } from "@/components/desk/new-password-field";
import { TextField } from "@/components/field/text-field";
import { database } from "@/lib/db/client";
import { findInvitation, hasAccount } from "@/lib/db/people/invitations";
import { roleNames } from "@/lib/editing/roles";

export const metadata: Metadata = { title: "Your invitation" };

/** The page of an open invitation: a name and a password make the account. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { issues, field } = await readShown(openPage("/admin/invitations", token));
  const invitation = await findInvitation(database(), token);
  if (!invitation) redirect("/admin/invitations/over");
  const hasOne = await hasAccount(database(), invitation.email);
  return (
    <DeskMain title="Welcome to the editors’ desk" issues={issues}>
      <p className="mt-3">
        You are invited to the Local Offer of {invitation.areaName} as{" "}
        <strong>{roleNames[invitation.role].name.toLowerCase()}</strong>: you may {roleNames[invitation.role].may}.
      </p>
      {hasOne && (
        <form method="post" action="/admin/invitations/take-up" className="mt-5">
          <input type="hidden" name="token" value={token} />
          <p>You have an account already. Sign in with it first, then open this link again and press the button.</p>
          <div className="mt-4 flex flex-wrap items-center gap-5">
            <button type="submit" className="button">
              Take up the invitation
            </button>
            <a href="/admin/sign-in" className="tap">
              Sign in
            </a>
          </div>
        </form>
      )}
      {!hasOne && (
        <form method="post" action="/admin/invitations/accept" noValidate className="mt-5 grid gap-5 measure">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="email" autoComplete="username" value={invitation.email} readOnly />
          <TextField
            {...field("name")}
            label="Your name"
            hint="Your colleagues see it beside what you write. Families do not."
            autoComplete="name"
          />
          <NewPasswordField label="Choose a password" issue={field("password").issue} />
          <FormEnd>Go on</FormEnd>
        </form>
      )}
    </DeskMain>
  );
}
