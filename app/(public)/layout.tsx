import type { ReactNode } from "react";
import { AgeNotice } from "@/components/age-notice";
import { QuickExit } from "@/components/quick-exit";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { SkipLink } from "@/components/skip-link";
import { liveCatalogue, liveState } from "@/lib/live/live";

/** The layout of every public page. The page itself draws `<PageMain>`. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const { isOld, loadedAt } = liveState();
  return (
    <>
      <SkipLink />
      <QuickExit />
      <SiteHeader />
      {isOld && loadedAt && <AgeNotice confirmedAt={loadedAt} />}
      {children}
      <SiteFooter areas={liveCatalogue().areas.map(({ slug, name }) => ({ slug, name }))} />
      <script src="/quick-exit.js" defer />
    </>
  );
}
