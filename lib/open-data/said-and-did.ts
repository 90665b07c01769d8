import type { Area } from "../catalogue/area";
import { findById } from "../catalogue/catalogue";
import { topics } from "../catalogue/comment-topics";
import { pathOfEntry } from "../catalogue/entry";
import { type PublishedResponse, responseStates, responsesIn } from "../catalogue/published-response";
import type { CsvValue } from "./csv-out";
import type { Feed } from "./feed";
import { flatCsv } from "./flat-csv";
import { attribution, licence, publishedLast } from "./licence";
import { originColumns, originOf } from "./services-csv";

/** A column of the table of comments and answers: what it says in words, and what it says of one. */
type Column = { name: string; about: string; value: (response: PublishedResponse, feed: Feed) => CsvValue };

const entryOf = ({ entryId }: PublishedResponse, { catalogue }: Feed) => findById(catalogue, entryId);

/** The columns of the table of comments and answers: one row a comment. */
export const saidColumns: readonly Column[] = [
  { name: "id", about: "The id of the comment, which stays.", value: ({ id }) => id },
  { name: "year", about: "The year in which the comment came.", value: ({ month }) => Number(month.slice(0, 4)) },
  { name: "month", about: "The month in which it came, such as 2026-11.", value: ({ month }) => month },
  { name: "topic", about: "What it is about, as its writer chose.", value: ({ topic }) => topics[topic] },
  { name: "page_name", about: "The page that it is about.", value: (one, feed) => entryOf(one, feed)?.content.name },
  {
    name: "page",
    about: "The address of that page.",
    value: (one, feed) => {
      const entry = entryOf(one, feed);
      return entry && feed.base + pathOfEntry(entry);
    },
  },
  { name: "you_said", about: "What was said, in the council’s words.", value: ({ summary }) => summary },
  { name: "answer", about: "What the council answers.", value: ({ text }) => text },
  { name: "action", about: "What is done about it.", value: ({ action }) => action },
  { name: "state", about: "How far the council is with it.", value: ({ state }) => responseStates[state] },
  { name: "due", about: "The day by which it is to be done.", value: ({ due }) => due },
  { name: "done", about: "The day on which it was done.", value: ({ done }) => done },
  { name: "published", about: "The day on which it was published.", value: (one) => one.publishedAt.slice(0, 10) },
];

/** Returns what people said about an area's Local Offer, and what its council did: one row a comment. */
export function saidCsv(feed: Feed, area: Area): string {
  const origin = originOf(feed, area);
  const rows = responsesIn(feed.catalogue, area.slug).map((response) => ({
    ...Object.fromEntries(saidColumns.map(({ name, value }) => [name, value(response, feed)])),
    ...origin,
  }));
  return flatCsv(
    [...saidColumns, ...originColumns].map(({ name }) => name),
    rows,
  );
}

/** Responses in the feed of news: readers of news ask for what is new. */
const mostInFeed = 50;

/** Text in XML: without the control characters that XML 1.0 does not have. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Returns the same as a feed of news (Atom, RFC 4287), what was published last first. */
export function saidAtom(feed: Feed, area: Area): string {
  const page = `${feed.base}/${area.slug}/you-said`;
  const entries = responsesIn(feed.catalogue, area.slug)
    .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
    .slice(0, mostInFeed)
    .map((response) => {
      const { id, summary, text, action, state, publishedAt } = response;
      const about = entryOf(response, feed)?.content.name ?? `the Local Offer of ${area.name}`;
      const words = [`You said: ${summary}`, `We did: ${text}`, action].filter(Boolean).join("\n\n");
      return [
        "<entry>",
        `<title>${xml(`${responseStates[state]}: ${about}`)}</title>`,
        `<id>urn:uuid:${id}</id>`,
        `<updated>${publishedAt}</updated>`,
        `<link href="${xml(`${page}#said-${id}`)}"/>`,
        `<content type="text">${xml(words)}</content>`,
        "</entry>",
      ].join("\n");
    });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<title>${xml(`You said, we did: ${area.name}`)}</title>`,
    `<id>${xml(page)}</id>`,
    `<link href="${xml(page)}"/>`,
    `<updated>${publishedLast(feed, area)}</updated>`,
    `<author><name>${xml(area.council)}</name></author>`,
    `<rights>${xml(`${attribution(area)} ${licence.path}`)}</rights>`,
    ...entries,
    "</feed>\n",
  ].join("\n");
}
