import type { IncomingMessage, ServerResponse } from "node:http";

/** How a server answers as a feed. */
type Says = (url: URL, response: ServerResponse, request: IncomingMessage) => unknown;

/** What has to become of a feed. */
type Expected = {
  /** Why it was not read, or not to its end; left out where it was. */
  issue?: RegExp;
  /** A sentence for each thing that is worth knowing, in order. */
  notes?: readonly RegExp[];
  /** The drafts that are made of it, as "kind: name". */
  drafts?: readonly string[];
  /** How many there are, where that is too many to name. */
  count?: number;
  /** What drafts say, by name. */
  content?: Readonly<Record<string, object>>;
  /** Fields of drafts that somebody has to put right, by name. */
  toPutRight?: Readonly<Record<string, RegExp>>;
  /** How often it may be asked at most. */
  asked?: number;
};

/** A feed of somebody else: how it answers below `/feed`, where it is read, and what has to become of it. */
export type Feed = { at?: string; says: Says; expects: Expected };

/** Sends a value as JSON. `inside` in a redirect is where nothing may ever knock. */
export const sendJson = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
};

/** Sends these bytes as the list of services. */
export const sends =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Says =>
  (url, response) =>
    url.pathname.endsWith("/services") ? response.writeHead(200, headers).end(body) : response.writeHead(404).end();

/** A service that says this. */
export const service = (more: object = {}) => ({ id: "1", name: "Sleep clinic", contacts: [], ...more });

/** That `service` becomes a draft, which says this. */
export const oneDraft = (content: object = {}): Expected => ({
  drafts: ["service: Sleep clinic"],
  content: { "Sleep clinic": content },
});

/** A feed with one page of these services. */
export const onePage =
  (...contents: unknown[]): Says =>
  (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { total_items: contents.length, total_pages: 1, last_page: true, contents })
      : response.writeHead(404).end();

/** A page of a list of so many services, fifty a page. */
export function pageOf(url: URL, total: number) {
  const number = Number(url.searchParams.get("page") ?? 1);
  const pages = Math.ceil(total / 50);
  const from = (number - 1) * 50;
  const size = Math.max(0, Math.min(50, total - from));
  const contents = Array.from({ length: size }, (_, at) =>
    service({ id: `s${from + at + 1}`, name: `Service ${from + at + 1}` }),
  );
  return { total_items: total, total_pages: pages, page_number: number, last_page: number >= pages, contents };
}

/** A port of this machine where nothing may ever knock: the test sets it. */
export const forbidden = { port: 0 };
