import { siteMap } from "@/app/sitemap-xml";

const pages = ["/", "/glossary", "/about-the-data", "/open-data", "/accessibility", "/privacy", "/privacy/this-device"];

/** `GET /sitemap-site.xml`: the pages that belong to no area. Nobody notes when their words change. */
export const GET = (): Response => siteMap(pages.map((path) => ({ path })));
