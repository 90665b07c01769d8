import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/skip-link";

export const metadata: Metadata = {
  title: { default: "Editors’ desk", template: "%s – Editors’ desk" },
  robots: "noindex",
};

/** The layout of every page of the editors' desk. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {children}
    </>
  );
}
