import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { encode } from "uqr";
import { readAuthenticator } from "@/app/admin/(signed-in)/account/authenticator/sealed-secret";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { CodeField } from "@/components/desk/code-field";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { AppKey } from "@/components/desk/people/app-key";
import { authenticatorAddress } from "@/lib/auth/new-factor";

export const metadata: Metadata = { title: "Set up another phone or app" };

/**
 * How somebody sets up another authenticator. Drawn as the answer to a post; opened by itself it has nothing to show.
 */
export default async function AuthenticatorPage() {
  const signedIn = await requireEditor();
  const { issues, typed } = await readShown("/admin/account/authenticator");
  const secret = readAuthenticator(typed.setup, signedIn);
  if (secret === null) redirect("/admin/account");
  const address = authenticatorAddress(signedIn, secret);
  return (
    <DeskMain title="Set up another phone or app" issues={issues}>
      <p className="mt-3">The one that you have counts until you have typed a code of the new one.</p>
      <h2 className="mt-6">1. Add the desk to your app</h2>
      <p className="mt-2">
        Any authenticator app will do, such as the one from Microsoft or Google. Point its camera at this picture.
      </p>
      <AppKey modules={encode(address).data} address={address} />
      <h2 className="mt-6">2. Show that it works</h2>
      <form method="post" action="/admin/account/authenticator/finish" noValidate className="mt-3 grid gap-5 measure">
        <input type="hidden" name="setup" value={typed.setup} />
        <CodeField hint="The six digits that the new app shows now." digitsOnly issue={issues[0]?.message} />
        <FormEnd leave="/admin/account">Use the new app</FormEnd>
      </form>
    </DeskMain>
  );
}
