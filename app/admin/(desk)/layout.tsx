import type { ReactNode } from "react";
import { requireEditor } from "@/app/admin/who";
import { DeskHeader } from "@/components/desk/desk-header";

/** What stands round the pages of signed-in people. Each page asks again for itself: a layout is no wall. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { editor } = await requireEditor();
  return (
    <>
      <DeskHeader name={editor.name} />
      {children}
    </>
  );
}
