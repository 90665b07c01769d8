import type { Catalogue } from "./catalogue";
import type { Topic } from "./comment-topics";

/** How far the council has come with what a comment asked for, in the words that the public reads. */
export const responseStates = {
  "put-right": "Put right",
  working: "Working on it",
  "could-not": "Could not do",
} as const;
export type ResponseState = keyof typeof responseStates;
export const isResponseState = (text: string | null): text is ResponseState =>
  text !== null && Object.hasOwn(responseStates, text);

/**
 * What the public reads of one comment ("You said, we did"): never the comment itself. `summary` is an editor's of it,
 * `text` the answer, `action` what is done about it ("" for nothing). `month` ("2026-11") is when the comment came.
 * `entryId` is what it is about, null for the Local Offer as a whole. Days
 * are "2026-11-21"; `publishedAt` is ISO 8601. `id` is that of the comment.
 */
export type PublishedResponse = {
  id: string;
  area: string;
  entryId: string | null;
  topic: Topic;
  month: string;
  summary: string;
  text: string;
  action: string;
  state: ResponseState;
  due: string | null;
  done: string | null;
  publishedAt: string;
};

type Responses = Pick<Catalogue, "responses">;

/** Returns what an area has published of comments: the newest comments first. */
export const responsesIn = ({ responses }: Responses, area: string): PublishedResponse[] =>
  responses.filter((one) => one.area === area);

/** Returns what is published of comments about an entry: the newest comments first. */
export const responsesAbout = ({ responses }: Responses, entryId: string): PublishedResponse[] =>
  responses.filter((one) => one.entryId === entryId);

/** Returns responses by the year in which their comments came, the newest year first. */
export function responsesByYear(responses: readonly PublishedResponse[]): [year: string, PublishedResponse[]][] {
  const years = [...new Set(responses.map(({ month }) => month.slice(0, 4)))].sort().reverse();
  return years.map((year) => [year, responses.filter(({ month }) => month.startsWith(year))]);
}
