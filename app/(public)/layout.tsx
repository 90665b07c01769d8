import type { Metadata } from "next";
import type { ReactNode } from "react";
import { linkPreview } from "@/app/link-preview";
import { QuickExit } from "@/components/quick-exit";
import { SiteFooter } from "@/components/site-footer";
import { SkipLink } from "@/components/skip-link";
import { liveCatalogue } from "@/lib/live/live";

/**
 * What programs are told of every page that says nothing else. Its one address (RFC 6596) is its path, without what was
 * typed; the picture is that of the site.
 */
export const metadata: Metadata = {
  alternates: { canonical: "./" },
  openGraph: linkPreview("/picture.png"),
  twitter: { card: "summary_large_image" },
};

/** Draws what stands round every public page. Its head is drawn by the layout inside, and `<PageMain>` by the page. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <QuickExit />
      {children}
      <SiteFooter areas={liveCatalogue().areas.map(({ slug, name }) => ({ slug, name }))} />
      <script src="/quick-exit.js" defer />
      <script src="/back-to-results.js" defer />
    </>
  );
}
