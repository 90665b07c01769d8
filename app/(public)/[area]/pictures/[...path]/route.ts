import { notFound } from "next/navigation";
import { drawPicture } from "@/app/picture";
import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findByPath } from "@/lib/catalogue/catalogue";
import { kindNames } from "@/lib/catalogue/entry";
import { areaOfPage } from "../../entry-of-page";

/** What the picture of this name shows, or null when there is none of that name. */
function pictureOf(catalogue: Catalogue, area: Area, path: string) {
  if (path === "area") {
    const name = "Health services for children and young people, 0 to 25";
    return { area, sort: area.council, name, sentence: `For ${area.people}, and for those who look after them.` };
  }
  const topic = catalogue.terms.categories.find(({ slug }) => path === `topics/${slug}`);
  if (topic) return { area, sort: "Topic", name: topic.name, sentence: topic.description ?? "" };
  const entry = findByPath(catalogue, area.slug, path);
  return entry && { area, sort: kindNames[entry.kind], name: entry.content.name, sentence: entry.content.summary };
}

/** `GET /{area}/pictures/….png`: the picture for links to an area, to one of its topics, or to an entry's page. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ area: string; path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  const { catalogue, area } = await areaOfPage(params);
  const name = path.join("/");
  const picture = name.endsWith(".png") ? pictureOf(catalogue, area, name.slice(0, -".png".length)) : null;
  return picture ? drawPicture(picture) : notFound();
}
