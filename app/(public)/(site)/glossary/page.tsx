import type { Metadata } from "next";
import { Glossary } from "@/components/glossary";
import { PageMain } from "@/components/page-main";
import { GeneralHelp } from "@/components/service/general-help";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = {
  title: "What words mean – Health Local Offer",
  description: "Words and letters that health and school professionals use, in everyday words, from A to Z.",
};

/** Words that professionals use. Where each matters stands on the page of an area. */
export default function GlossaryPage() {
  const catalogue = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]} searchIn="">
      <Glossary catalogue={catalogue} />
      <GeneralHelp catalogue={catalogue} />
    </PageMain>
  );
}
