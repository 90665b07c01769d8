import { headers } from "next/headers";
import type { ReactNode } from "react";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskHeader } from "@/components/desk/desk-header";
import { DeskScript } from "@/components/desk/desk-script";

/** The layout of the pages for signed-in people. Each page asks again for itself: a layout is no wall. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { editor, endsAt } = await requireEditor();
  const sent = await headers();
  // The door names the scripts of this answer in the policy that it lets Next see.
  const [, nonce] = /'nonce-([^']+)'/.exec(sent.get("content-security-policy") ?? "") ?? [];
  return (
    <>
      <DeskHeader name={editor.name} />
      {sent.get("x-sent-on") === "1" && (
        <aside aria-label="What you typed" className="page-width pt-4">
          <p role="status" className="measure border-l-4 border-success pl-3 font-semibold">
            You are signed in again. What you typed when you were signed out was kept, and has now been sent.
          </p>
        </aside>
      )}
      <DeskScript endsAt={endsAt} writer={editor.id} nonce={nonce} />
      {children}
    </>
  );
}
