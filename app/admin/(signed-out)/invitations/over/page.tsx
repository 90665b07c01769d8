import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "This invitation no longer works" };

/** The page of an invitation that was used, is too old, or never was. */
export default function InvitationOverPage() {
  return (
    <DeskMain title="This invitation no longer works">
      <p className="mt-3">
        It was used already, or it is more than seven days old. Ask whoever invited you for another one. If you have an
        account, <a href="/admin/sign-in">sign in</a>.
      </p>
    </DeskMain>
  );
}
