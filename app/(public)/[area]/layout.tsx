import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findArea } from "@/lib/catalogue/catalogue";
import { liveCatalogue } from "@/lib/live/live";
import { PublicHead } from "../public-head";

/** The layout of the pages of an area. An area that is not served here is not found. */
export default async function AreaLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ area: string }>;
}) {
  const area = findArea(liveCatalogue(), (await params).area);
  if (!area) notFound();
  return (
    <>
      <PublicHead area={area} />
      {children}
    </>
  );
}
