import { counted } from "@/lib/catalogue/counted";
import { type PublishedResponse, responseStates } from "@/lib/catalogue/published-response";
import { topics } from "@/lib/comments/comment";

/** How many comments there are and how far the council is with them, in a sentence. */
export function CountsSentence({ responses }: { responses: readonly PublishedResponse[] }) {
  const counts = Object.entries(responseStates).flatMap(([state, label]) => {
    const count = responses.filter((one) => one.state === state).length;
    return count > 0 ? [`${label}: ${count}`] : [];
  });
  return (
    <>
      {counted(responses.length, "comment")}. {counts.join(". ")}.
    </>
  );
}

/** How many comments there are on each topic, and how far the council is with them. */
export function CountsByTopic({ responses }: { responses: readonly PublishedResponse[] }) {
  return (
    <ul className="measure">
      {Object.entries(topics).map(([topic, label]) => {
        const about = responses.filter((one) => one.topic === topic);
        if (about.length === 0) return null;
        return (
          <li key={topic} className="border-t border-rule py-2">
            <strong>{label}:</strong> <CountsSentence responses={about} />
          </li>
        );
      })}
    </ul>
  );
}
