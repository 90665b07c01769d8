import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { ownPath } from "@/app/admin/desk/own-path";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "This is too long" };

type Query = { what?: string; size?: string; back?: string };

/**
 * The page for a form that is too long to be read at all (413). It says how long it may be, what to do, and the way
 * back.
 */
export default async function TooLongPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireEditor();
  const { what, size = "", back = "" } = await searchParams;
  const megabytes = /^\d+(\.\d)?$/.test(size) ? size : null;
  const isFile = what === "file";
  return (
    <DeskMain title={isFile ? "The file is too large" : "This is too long to be saved"}>
      {isFile ? (
        <p className="mt-3">
          {megabytes ? `The file has ${megabytes} MB. ` : ""}It may have at most 2 MB. Split it, and send each part by
          itself. Nothing was changed.
        </p>
      ) : (
        <>
          <p className="mt-3">
            {megabytes ? `What you sent has ${megabytes} MB. ` : ""}The desk reads at most 1 MB at once, which is more
            than a hundred pages. Nothing was saved.
          </p>
          <p className="mt-3 font-semibold">
            Your words are still in the page before this one: press Back in your browser, copy them to a file, make them
            shorter, then save again.
          </p>
        </>
      )}
      <p className="mt-5">
        <a href={ownPath(back) ?? "/admin"} className="button">
          {isFile ? "Choose another file" : "Go to the saved page"}
        </a>
      </p>
    </DeskMain>
  );
}
