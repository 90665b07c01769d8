import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "This link no longer works" };

/** The page of a link for a new password that was used, is too old, or never was. */
export default function ResetOverPage() {
  return (
    <DeskMain title="This link no longer works">
      <p className="mt-3">
        It was used already, it is more than an hour old, or a newer one was sent.{" "}
        <a href="/admin/reset">Ask for another link</a>, or <a href="/admin/sign-in">sign in</a>.
      </p>
    </DeskMain>
  );
}
