import type { ReactNode } from "react";
import { QuickExit } from "@/components/quick-exit";
import { SiteFooter } from "@/components/site-footer";
import { SkipLink } from "@/components/skip-link";
import { liveCatalogue } from "@/lib/live/live";

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
