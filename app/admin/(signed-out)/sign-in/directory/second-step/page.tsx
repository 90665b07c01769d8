import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";
import { PostButton } from "@/components/desk/post-button";

export const metadata: Metadata = { title: "One more step" };

/**
 * The page for a person whom the council's directory signed in with a password only, and who has no second factor here
 * yet.
 */
export default function SecondStepPage() {
  return (
    <DeskMain title="One more step">
      <p className="mt-3">
        Your council account let you in with a password only. So the desk asks for a code from an app on your phone,
        too. You set it up once.
      </p>
      <div className="mt-5">
        <PostButton action="/admin/sign-in/directory/set-up">Set up the second step</PostButton>
      </div>
    </DeskMain>
  );
}
