import { parentPort } from "node:worker_threads";
import { pathOfEntry } from "../catalogue/entry";
import { closeDatabase } from "../db/client";
import { loadTables } from "../geo/tables";
import { startHandingOver } from "../intake/hand-over";
import { liveCatalogue, lookNow, startLive, stopLive, watchLive } from "../live/live";
import { type Route, withRoutes } from "./ask-route";
import { explainWords } from "./explain-words";
import type { PageRequest, PageResponse } from "./next-client";
import { nextInProcess } from "./next-in-process";
import type { Drawn, FromPages, ToPages } from "./page-thread";
import type { NextSite } from "./start-next";
import { typeset } from "./typeset";

const say = (message: FromPages, handedOver: ArrayBuffer[] = []) => parentPort?.postMessage(message, handedOver);

/** Returns the memory of a body, where nothing else is in it: it is handed over and not copied. */
const memoryOf = (body: Drawn["body"]) =>
  typeof body !== "string" && body.buffer instanceof ArrayBuffer && body.buffer.byteLength === body.byteLength
    ? [body.buffer]
    : [];

/** Answers a request in this thread. */
type Draw = (request: PageRequest) => Promise<Drawn>;

/** Milliseconds after which pages are drawn for nobody: whoever asks before comes first. */
const warmAfter = 2_000;

/**
 * Draws one page of each sort for nobody, so that the first who asks for one does not wait for its code to be loaded.
 */
async function warm(ask: Draw): Promise<void> {
  const { areas, entries } = liveCatalogue();
  const service = [...entries.values()].find(({ kind }) => kind === "service");
  const area = `/${service?.area ?? areas[0]?.slug}`;
  for (const url of ["/", area, `${area}/services`, service && pathOfEntry(service), "/admin/sign-in"]) {
    if (url) await ask({ method: "GET", url, headers: { host: "localhost" } }).catch(() => undefined);
  }
}

/**
 * Explains the words of a public page, and sets its text. A page of the desk stays as it was drawn: a browser draws
 * it once more, and the two have to be the same.
 */
function withWords({ url }: PageRequest, drawn: PageResponse): PageResponse {
  if (url.startsWith("/admin") || !String(drawn.headers["content-type"]).startsWith("text/html")) return drawn;
  const { statusCode, headers, body, version } = drawn;
  const page = typeset(explainWords(body.toString("utf8"), liveCatalogue().terms.glossary));
  return { statusCode, headers, body: Buffer.from(page), version };
}

async function draw(ask: Draw, { id, request }: Extract<ToPages, { do: "draw" }>): Promise<void> {
  try {
    const drawn = await ask(request);
    say({ said: "drawn", id, drawn }, memoryOf(drawn.body));
  } catch (error) {
    const { name, stack = "" } = error as Error;
    say({ said: "fault", id, name, stack });
  }
}

/**
 * Serves the Catalogue, and draws what the front door's thread asks for (lib/next/page-thread.ts), with the Next that
 * is being opened here. `routes` are those that need nothing of Next, by path. Says what is served, and when it can be
 * asked. What Next draws needs many rooms: the Catalogue, the maps, and for the desk the database.
 */
export function drawPages(opening: Promise<NextSite>, routes: ReadonlyMap<string, Route>): void {
  const ask = withRoutes(routes, async (request) =>
    withWords(request, await nextInProcess((await opening).render)(request)),
  );
  let handing: ReturnType<typeof startHandingOver> | null = null;

  const serve = async () => {
    watchLive((news) => say({ said: "news", news }));
    await startLive();
    handing = startHandingOver();
    loadTables();
    // Searches are quick from the first one on.
    void liveCatalogue().index;
    await opening;
    process.setSourceMapsEnabled(true);
    say({ said: "serving" });
    setTimeout(() => void warm(ask), warmAfter).unref();
  };

  const stop = async () => {
    handing?.stop();
    await stopLive();
    await opening.then((site) => site.close()).catch(() => undefined);
    await closeDatabase();
    process.exit();
  };

  parentPort?.on("message", (message: ToPages) => {
    if (message.do === "draw") return void draw(ask, message);
    if (message.do === "look") return void lookNow().finally(() => say({ said: "looked", id: message.id }));
    if (message.do === "stop") return void stop();
    // A thread that cannot serve is of no use: it ends, and whoever started it hears why.
    serve().catch((error: Error) => process.nextTick(() => Promise.reject(error)));
  });
}
