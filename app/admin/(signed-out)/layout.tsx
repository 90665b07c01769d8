import type { ReactNode } from "react";
import { DeskHeader } from "@/components/desk/desk-header";

/** The layout of the pages for who has not signed in, or not yet: the head of the desk without its rooms. */
export default function SignedOutLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <DeskHeader name={null} />
      {children}
    </>
  );
}
