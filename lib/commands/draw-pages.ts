import { parentPort } from "node:worker_threads";
import { pathOfEntry } from "../catalogue/entry";
import { closeDatabase } from "../db/client";
import { loadTables } from "../geo/tables";
import { followLive, type LiveNews, liveCatalogue } from "../live";
import { askHere } from "../server/ask-here";
import type { AskNext } from "../server/ask-next";
import { type NextSite, openNext } from "../server/open-next";
import type { FromPages, ToPages } from "../server/page-thread";
import { startHandingOver } from "./hand-over";

/*
 * The thread of `startPageThread`. It stands where the site is put together, because what Next draws needs all of it: the
 * Catalogue, the maps, and for the desk the database.
 */
const say = (message: FromPages) => parentPort?.postMessage(message);
// The framework's own source maps are large, and a start that reads them is half a second longer. Pages are loaded later, with theirs.
process.setSourceMapsEnabled(false);
const preparing = openNext({ development: false, host: process.env.HOST ?? "127.0.0.1", port: 0 });
// Whoever asks hears of a fault.
preparing.catch(() => undefined);
const ask: AskNext = async (question) => askHere((await preparing).render)(question);
let handing: ReturnType<typeof startHandingOver> | null = null;

// What can be read without a database is read while that is made ready.
loadTables();

/** Milliseconds after which pages are drawn for nobody: whoever asks before comes first. */
const warmAfter = 2_000;
let isServing = false;

/** Serves what the other thread serves; at the first time, says when pages can be asked for. */
async function follow(news: LiveNews): Promise<void> {
  followLive(news);
  if (isServing) return;
  isServing = true;
  await preparing;
  process.setSourceMapsEnabled(true);
  handing = startHandingOver();
  say({ said: "serving" });
  setTimeout(() => void warm(), warmAfter).unref();
}

/** Draws one page of each sort for nobody, so that the first who asks for one does not wait for its code to be loaded. */
async function warm(): Promise<void> {
  const { areas, entries } = liveCatalogue();
  const service = [...entries.values()].find(({ kind }) => kind === "service");
  const area = `/${service?.area ?? areas[0]?.slug}`;
  for (const url of ["/", area, `${area}/services`, service && pathOfEntry(service), "/admin/sign-in"]) {
    if (url) await ask({ method: "GET", url, headers: { host: "localhost" } }).catch(() => undefined);
  }
}

async function draw({ id, question }: Extract<ToPages, { do: "draw" }>): Promise<void> {
  try {
    const drawn = await ask(question);
    say({ said: "drawn", id, catalogue: liveCatalogue().version, drawn });
  } catch (error) {
    const { name, stack = "" } = error as Error;
    say({ said: "fault", id, name, stack });
  }
}

async function stop(): Promise<void> {
  handing?.stop();
  await preparing.then((site: NextSite) => site.close()).catch(() => undefined);
  await closeDatabase();
  process.exit();
}

parentPort?.on("message", (message: ToPages) => {
  if (message.do === "draw") return void draw(message);
  if (message.do === "stop") return void stop();
  // A thread that cannot serve is of no use: it ends, and whoever started it hears why.
  follow(message.news).catch((error: Error) => process.nextTick(() => Promise.reject(error)));
});
