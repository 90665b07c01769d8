import { z } from "zod";
import { baseOf } from "@/app/base";
import { readPost, Text } from "@/app/form";
import { listInText, mostOnList, offersOnList, parseServiceList } from "@/lib/catalogue/service-list";
import { liveCatalogue } from "@/lib/live/live";
import { keepList, listIn } from "../list-cookie";

/** What a button of the list says: ids to add or to take off, or that all of them go. */
const Change = z.object({ add: Text, remove: Text, clear: Text });

/** What the page says of a change, by its word in the address. */
type Done = "added" | "removed" | "emptied" | "full";

function answer(done: Done | null, of: readonly string[], cookie: string | null): Response {
  const query = new URLSearchParams([
    ...(done ? [["did", done]] : []),
    ...(of.length > 0 ? [["of", listInText(of)]] : []),
  ]);
  const headers = new Headers({
    Location: `/my-list${query.size > 0 ? `?${query}` : ""}`,
    "Cache-Control": "private, no-store",
  });
  if (cookie !== null) headers.set("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/**
 * `POST /my-list/change`: adds services and guides to the list that the browser keeps, takes some off, or empties it.
 * It leads on (303) to the list. What is not published is not added; what does not fit is said.
 */
export async function POST(request: Request): Promise<Response> {
  const { add, remove, clear } = await readPost(Change, request);
  const secure = baseOf(request).startsWith("https:");
  const list = listIn(request.headers.get("cookie"));
  if (clear !== "") return answer("emptied", [], keepList([], secure));
  const gone = parseServiceList(remove).ids;
  if (gone.length > 0) {
    const left = list.filter((id) => !gone.includes(id));
    return answer("removed", gone, keepList(left, secure));
  }
  const { missing } = offersOnList(liveCatalogue(), parseServiceList(add).ids);
  const wanted = parseServiceList(add).ids.filter((id) => !missing.includes(id));
  if (wanted.length === 0) return answer(null, [], null);
  const all = [...new Set([...list, ...wanted])];
  const isFull = all.length > mostOnList;
  return answer(isFull ? "full" : "added", isFull ? [] : wanted, keepList(all.slice(0, mostOnList), secure));
}

/** `GET /my-list/change`: whoever asks for the address of the form as a page is shown the list. */
export const GET = (): Response => answer(null, [], null);
