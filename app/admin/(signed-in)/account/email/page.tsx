import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { TextField } from "@/components/field/text-field";

export const metadata: Metadata = { title: "Change your email address" };

/** The page on which people change the address that they sign in with. */
export default async function EmailPage() {
  const { editor } = await requireEditor();
  const { issues, typed } = await readShown("/admin/account/email");
  return (
    <DeskMain title="Change your email address" issues={issues}>
      <p className="mt-3">
        You sign in with <strong className="break-all">{editor.email}</strong>. We send a link to the new address. It
        counts once you have opened that link.
      </p>
      <DeskForm action="/admin/account/email/ask" noValidate className="mt-5 grid gap-5 measure">
        <TextField
          name="email"
          label="The new email address"
          type="email"
          autoComplete="email"
          inputMode="email"
          value={typed.email}
          issue={issues[0]?.message}
        />
        <FormEnd leave="/admin/account">Send the link</FormEnd>
      </DeskForm>
    </DeskMain>
  );
}
