/** What a route that needs nothing of Next reads of a request. A `Request` has all of it. */
export type RouteRequest = { url: string; headers: Pick<Headers, "get">; text: () => Promise<string> };

/** An answer as text, which goes to the door as it is. The body of a `Response` is a stream, and costs more. */
export type TextAnswer = { status: number; headers: Readonly<Record<string, string>>; text: string };
