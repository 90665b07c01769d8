import type { ReactNode } from "react";
import { PublicHead } from "../public-head";

/** The layout of the pages that belong to no area. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHead />
      {children}
    </>
  );
}
