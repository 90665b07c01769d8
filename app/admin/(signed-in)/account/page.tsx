import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { SessionList } from "@/components/desk/people/session-list";
import { PostButton } from "@/components/desk/post-button";
import { TextField } from "@/components/field/text-field";
import { deviceInWords } from "@/lib/auth/device-in-words";
import { database } from "@/lib/db/client";
import { countBackupCodes } from "@/lib/db/people/factors";
import { searchSessions } from "@/lib/db/people/sessions";

export const metadata: Metadata = { title: "Your account" };

const done: Record<string, string> = {
  name: "Your name is changed.",
  email: "We sent a link to the new address. Open it on this device, within an hour.",
  address: "You sign in with your new address from now on.",
  password: "Your password is changed. You were signed out everywhere else.",
  authenticator: "Your new app counts from now on. You were signed out everywhere else.",
  session: "You are signed out there.",
  others: "You are signed out everywhere else.",
};

/** The page of a person's own account, with everything that they can see and change. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { editor, sessionId, hasSecondFactor } = await requireEditor();
  const query = await searchParams;
  const { issues, field } = await readShown("/admin/account");
  const sessions = await searchSessions(database(), editor.id, new Date());
  const codes = await countBackupCodes(database(), editor.id);
  return (
    <DeskMain title="Your account" issues={issues} done={done[String(query.done)]}>
      <h2 className="mt-6">Your name</h2>
      <DeskForm action="/admin/account/name" noValidate className="mt-3 grid gap-4 measure">
        <TextField
          {...field("name", editor.name)}
          label="Name"
          hint="Your colleagues see it beside what you write. Families do not."
          autoComplete="name"
        />
        <FormEnd look="button-quiet">Save the name</FormEnd>
      </DeskForm>
      <h2 className="mt-8">How you sign in</h2>
      <p className="mt-2">
        With the email address <strong className="break-all">{editor.email}</strong>, a password, and a code from your
        phone.
      </p>
      <ul className="mt-2">
        <li>
          <a href="/admin/account/email" className="tap">
            Change the email address
          </a>
        </li>
        <li>
          <a href="/admin/account/password" className="tap">
            Change the password
          </a>
        </li>
      </ul>
      <h2 className="mt-8">Your second step</h2>
      {!hasSecondFactor && <p className="mt-2">The account of your council asks for it when you sign in.</p>}
      {hasSecondFactor && (
        <>
          <p className="mt-2">
            {codes === 1 ? "One backup code is left." : `${codes} backup codes are left.`} Each lets you sign in once
            without your phone.
          </p>
          <div className="mt-3 flex flex-wrap gap-4">
            <PostButton action="/admin/account/codes/new">Make new backup codes</PostButton>
            <PostButton action="/admin/account/authenticator/begin">Set up another phone or app</PostButton>
          </div>
        </>
      )}
      <h2 className="mt-8">Where you are signed in</h2>
      <SessionList
        sessions={sessions.map(({ userAgent, ...one }) => ({
          ...one,
          device: deviceInWords(userAgent),
          isThis: one.id === sessionId,
        }))}
      />
      <h2 className="mt-8">What is held about you</h2>
      <p className="mt-2">
        Your name and address, your roles, where you are signed in, your notes, and what you did. To be erased, ask an
        administrator of your area.
      </p>
      <div className="mt-3">
        <PostButton action="/admin/account/record">Download it</PostButton>
      </div>
    </DeskMain>
  );
}
