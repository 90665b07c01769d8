import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "Somebody else wrote this" };

/**
 * The page for a form that was drawn for another person than the one who is signed in now. It shows nothing of their
 * text.
 */
export default async function OtherPersonPage({ searchParams }: { searchParams: Promise<{ kept?: string }> }) {
  const { editor } = await requireEditor();
  const { kept } = await searchParams;
  return (
    <DeskMain title="Somebody else wrote this">
      <p className="mt-3">
        The page was opened by somebody else, and you are signed in as {editor.name}. So nothing was saved or done in
        your name.
      </p>
      <p className="mt-3">
        {kept === "1"
          ? "What they typed is kept for them. They find it on their worklist when they sign in."
          : "It could not be kept. They may go back to the page and copy it."}
      </p>
      <p className="mt-5">
        <a href="/admin" className="button">
          Go to your worklist
        </a>
      </p>
    </DeskMain>
  );
}
