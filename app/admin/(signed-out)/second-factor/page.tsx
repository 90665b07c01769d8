import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { encode } from "uqr";
import { readShown } from "@/app/admin/desk/respond";
import { CodeField } from "@/components/desk/code-field";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { AppKey } from "@/components/desk/people/app-key";
import { sealSetup } from "./sealed-setup";

export const metadata: Metadata = { title: "Set up your second step" };

/**
 * How a new editor sets up the second step of signing in. Drawn as the answer to a post; opened by itself it has
 * nothing to show.
 */
export default async function SecondFactorPage() {
  const { issues, typed } = await readShown("/admin/second-factor");
  const { uri = "", codes = "" } = typed;
  const setup = uri && (await sealSetup({ uri, codes }, await headers()));
  if (!setup) redirect("/admin/sign-in");
  return (
    <DeskMain title="Set up your second step" issues={issues}>
      <p className="mt-3">
        A password can be guessed or stolen. So the desk also asks for a code from an app on your phone each time you
        sign in.
      </p>
      <h2 className="mt-6">1. Add the desk to your app</h2>
      <p className="mt-2">
        Any authenticator app will do, such as the one from Microsoft or Google. Point its camera at this picture.
      </p>
      <AppKey modules={encode(uri).data} address={uri} />
      <h2 className="mt-6">2. Keep your backup codes</h2>
      <p className="mt-2">
        If you lose your phone, each of these lets you sign in once. Print them or put them where only you can get at
        them. They are not shown again.
      </p>
      <ul className="mt-2 grid grid-cols-1 gap-x-6 font-mono sm:grid-cols-2">
        {codes.split(" ").map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <h2 className="mt-6">3. Show that it works</h2>
      <form method="post" action="/admin/second-factor/confirm" noValidate className="mt-3 grid gap-5 measure">
        <input type="hidden" name="setup" value={setup} />
        <CodeField hint="The six digits that the app shows now." digitsOnly issue={issues[0]?.message} />
        <FormEnd>Finish and go to the desk</FormEnd>
      </form>
    </DeskMain>
  );
}
