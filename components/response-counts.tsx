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
      {responses.length === 1 ? "1 comment" : `${responses.length} comments`}. {counts.join(". ")}.
    </>
  );
}

/** How many comments there are on each topic, and how far the council is with them, as a table. */
export function CountsTable({ responses }: { responses: readonly PublishedResponse[] }) {
  const states = Object.entries(responseStates);
  const cell = "border-b border-rule py-2 pr-3 text-left align-top";
  return (
    <table className="w-full max-w-3xl border-collapse">
      <caption className="sr-only">Comments by what they are about</caption>
      <thead>
        <tr>
          <th scope="col" className={cell}>
            What about
          </th>
          {[...states, ["all", "All"] as const].map(([state, label]) => (
            <th scope="col" key={state} className={cell}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(topics).map(([topic, label]) => {
          const about = responses.filter((one) => one.topic === topic);
          if (about.length === 0) return null;
          return (
            <tr key={topic}>
              <th scope="row" className={`${cell} font-normal`}>
                {label}
              </th>
              {states.map(([state]) => (
                <td key={state} className={cell}>
                  {about.filter((one) => one.state === state).length}
                </td>
              ))}
              <td className={cell}>{about.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
