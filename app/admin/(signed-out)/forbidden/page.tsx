import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "You may not do this" };

/** The answer to a post that somebody may not make. */
export default function ForbiddenPage() {
  return (
    <DeskMain title="You may not do this">
      <p className="mt-3">Your role in this area does not let you do this. Ask an administrator of your area.</p>
      <p className="mt-3">
        <a href="/admin" className="tap">
          Go to your worklist
        </a>
      </p>
    </DeskMain>
  );
}
