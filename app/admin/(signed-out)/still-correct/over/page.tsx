import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "This link has ended" };

/** The answer to a link in a letter that cannot be used any more. */
export default function OverPage() {
  return (
    <DeskMain title="This link has ended">
      <p className="mt-3">
        The page says something else by now, or the email is more than 30 days old. Nothing was changed.
      </p>
      <p className="mt-3">If you want to check the page, sign in to the desk. The newest email has a new link too.</p>
      <p className="mt-3">
        <a href="/admin" className="tap">
          Sign in
        </a>
      </p>
    </DeskMain>
  );
}
