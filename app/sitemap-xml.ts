import { siteOrigin } from "@/lib/process/site-origin";

/** A page, or a file of pages: its path, and when it changed last (ISO 8601) where that is known. */
export type Listed = { path: string; changed?: string | null };

/** So many addresses a file may hold (sitemaps.org). */
const mostListed = 50_000;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function answer(root: string, item: string, listed: readonly Listed[]): Response {
  const lines = listed
    .slice(0, mostListed)
    .map(
      ({ path, changed }) =>
        `<${item}><loc>${escaped(siteOrigin() + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</${item}>`,
    );
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const text = `${head}\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</${root}>\n`;
  return new Response(text, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

/** Returns a list of pages for search engines (sitemaps.org). */
export const siteMap = (pages: readonly Listed[]): Response => answer("urlset", "url", pages);

/** Returns a list of such lists. */
export const siteMapIndex = (files: readonly Listed[]): Response => answer("sitemapindex", "sitemap", files);
