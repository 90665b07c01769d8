import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "Check your emails" };

/** The answer to everybody who asks for a new password, whoever they are. */
export default function ResetSentPage() {
  return (
    <DeskMain title="Check your emails">
      <p className="mt-3">
        If there is an account with that address, we have sent it an email. Open the link in it within an hour. You will
        need your phone as well.
      </p>
      <p className="mt-3">
        Nothing came? Look in the spam folder, and check the address. You can <a href="/admin/reset">ask again</a>,
        three times an hour. If it does not help, ask an administrator of your area.
      </p>
    </DeskMain>
  );
}
