import type { Metadata } from "next";
import { readWaiting } from "@/app/admin/(signed-in)/confirm/waiting";
import { requireEditor } from "@/app/admin/desk/on-post";
import { ownPath } from "@/app/admin/desk/own-path";
import { readShown } from "@/app/admin/desk/respond";
import { CodeField } from "@/components/desk/code-field";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { directorySettings } from "@/lib/auth/directory-settings";

export const metadata: Metadata = { title: "Show that it is you" };

type Query = { back?: string };

/**
 * Asks for the second factor again, before what changes people, factors or addresses. What was sent waits in the form.
 */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const signedIn = await requireEditor();
  const { back } = await searchParams;
  const {
    issues,
    typed: { again },
  } = await readShown("/admin/confirm");
  const waiting = readWaiting(again, signedIn);
  const directory = directorySettings();
  return (
    <DeskMain title="Show that it is you" issues={issues}>
      <p className="mt-3">
        This changes who may do what, or how you sign in. So the desk asks for your second step again when you last
        showed it more than five minutes ago.
      </p>
      {again === "" && (
        <p className="mt-3">What you sent is too long to be kept. After this, go back and send it again.</p>
      )}
      {!signedIn.hasSecondFactor && directory && (
        <p className="mt-5">
          <a href="/admin/sign-in/directory?anew=1" className="button">
            Sign in with {directory.name} again
          </a>
        </p>
      )}
      {(signedIn.hasSecondFactor || !directory) && (
        <form method="post" action="/admin/confirm/check" noValidate className="mt-5 grid gap-5 measure">
          {waiting && <input type="hidden" name="again" value={again} />}
          {waiting?.fields.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice, and the list never changes.
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          {!waiting && <input type="hidden" name="back" value={ownPath(back ?? "") ?? "/admin"} />}
          <CodeField
            name="confirm-code"
            hint="The six digits that your authenticator app shows now, or one of your backup codes."
            issue={issues[0]?.message}
          />
          <FormEnd leave="/admin">Go on</FormEnd>
        </form>
      )}
    </DeskMain>
  );
}
