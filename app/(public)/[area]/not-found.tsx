import { Missing } from "@/components/missing";
import { liveCatalogue } from "@/lib/live/live";

export { metadata } from "../not-found";

/** For a page of an area that is not there: it keeps the head of the area. */
export default function AreaNotFound() {
  return <Missing areas={liveCatalogue().areas} />;
}
