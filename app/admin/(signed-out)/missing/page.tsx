import type { Metadata } from "next";
import { DeskMain } from "@/components/desk/desk-main";

export const metadata: Metadata = { title: "Page not found" };

/** The answer to a post that names what is not there. */
export default function MissingPage() {
  return (
    <DeskMain title="Page not found">
      <p className="mt-3">There is no such page, or it belongs to another council.</p>
      <p className="mt-3">
        <a href="/admin" className="tap">
          Go to your worklist
        </a>
      </p>
    </DeskMain>
  );
}
