import { findArea } from "@/lib/catalogue/catalogue";
import { findLookFile } from "@/lib/live/area-look";
import { liveCatalogue } from "@/lib/live/live";

/** `GET /{area}/look/{file}`: the area's colours or one of its drawings. Its address changes with what is in it. */
export async function GET(request: Request, { params }: { params: Promise<{ area: string }> }): Promise<Response> {
  const area = findArea(liveCatalogue(), (await params).area);
  const file = area && findLookFile(area, new URL(request.url).pathname);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.body, {
    headers: { "Content-Type": file.type, "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
