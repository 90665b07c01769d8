import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { goTo } from "@/app/admin/desk/respond";
import { findSignedIn } from "@/lib/auth/signed-in";
import { database } from "@/lib/db/client";
import { searchForDownload } from "@/lib/db/tables/bulk-download";
import { bulkCsv } from "@/lib/tables/csv-export";
import { deskFile } from "@/lib/tables/desk-file";

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

const plain = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });

/**
 * `GET /admin/bulk/download?area=&format=csv|json&of=published`: the entries of an area as a file, with their newest
 * words or as they are published, for whoever may read drafts there.
 */
export async function GET(request: Request) {
  const signedIn = await findSignedIn(request.headers);
  if (!signedIn?.isVerified) return goTo("/admin/sign-in");
  const query = new URL(request.url).searchParams;
  const world = findWorld(query.get("area") ?? "");
  const format = query.get("format") === "json" ? "json" : "csv";
  const which = query.get("of") === "published" ? "published" : "newest";
  const entries = world && (await searchForDownload(database(), signedIn.editor, world.area.slug, which));
  if (!world || !entries) return plain(404, "There is no such file.");
  const { area, terms } = world;
  const text =
    format === "csv" ? bulkCsv(entries, area, terms) : `${JSON.stringify(deskFile(entries, terms), null, 2)}\n`;
  const name = `${area.slug}-${which}-${world.today}.${format}`;
  return new Response(text, {
    headers: {
      "Content-Type": types[format],
      "Cache-Control": "private, no-store",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
