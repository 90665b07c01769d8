import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { type PublishedResponse, responsesAbout } from "@/lib/catalogue/published-response";
import { SaidAndDid } from "./said-and-did";

/** The path of "You said, we did" of an area, or of the report for a year of it. */
export const saidPath = (area: string, year: string | null = null) => `/${area}/you-said${year ? `/${year}` : ""}`;

/** The id of what was said and done about one comment, on the page of its area. */
const responseId = (id: string) => `said-${id}`;

/** Draws what was said and done, one below the other. Each names the page that it is about, where that is there. */
export function ResponseList({
  responses,
  catalogue,
}: {
  responses: readonly PublishedResponse[];
  catalogue: Catalogue;
}) {
  return (
    <div>
      {responses.map((response) => {
        const entry = findById(catalogue, response.entryId);
        const about = entry && <a href={pathOfEntry(entry)}>{entry.content.name}</a>;
        return <SaidAndDid key={response.id} id={responseId(response.id)} words={response} about={about} />;
      })}
    </div>
  );
}

/** Responses that stand on the page of what they are about; the others are on the page of the area. */
const mostOnEntry = 3;

/** Draws the newest of what people said about the page of an entry, and what the council did; nothing without any. */
export function EntryResponses({ entry, catalogue }: { entry: { id: string; area: string }; catalogue: Catalogue }) {
  const responses = responsesAbout(catalogue, entry.id);
  if (responses.length === 0) return null;
  return (
    <section aria-labelledby="said" className="mt-8">
      <h2 id="said" className="mb-3">
        You said, we did
      </h2>
      {responses.slice(0, mostOnEntry).map((response) => (
        <SaidAndDid key={response.id} words={response} />
      ))}
      <p className="no-print">
        <a href={saidPath(entry.area)} className="tap">
          What people said about other pages
        </a>
      </p>
    </section>
  );
}
