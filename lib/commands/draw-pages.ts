import { parentPort } from "node:worker_threads";
import { closeDatabase } from "../db/client";
import { loadTables } from "../geo/tables";
import { catchUp, liveCatalogue, startLive, stopLive } from "../live";
import { askHere } from "../server/ask-here";
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
let handing: ReturnType<typeof startHandingOver> | null = null;

async function serve(): Promise<void> {
  loadTables();
  await startLive();
  await preparing;
  process.setSourceMapsEnabled(true);
  handing = startHandingOver();
  say({ said: "serving" });
}

async function draw({ id, catalogue, question }: Extract<ToPages, { do: "draw" }>): Promise<void> {
  try {
    await catchUp(catalogue);
    const { render } = await preparing;
    const drawn = await askHere(render)(question);
    say({ said: "drawn", id, catalogue: liveCatalogue().version, drawn });
  } catch (error) {
    const { name, stack = "" } = error as Error;
    say({ said: "fault", id, name, stack });
  }
}

async function stop(): Promise<void> {
  handing?.stop();
  stopLive();
  await preparing.then((site: NextSite) => site.close()).catch(() => undefined);
  await closeDatabase();
  process.exit();
}

parentPort?.on("message", (message: ToPages) => {
  if (message.do === "draw") void draw(message);
  // Without what it serves the thread is of no use: whoever started it hears why it ended.
  else if (message.do === "serve")
    serve().catch((error) =>
      setImmediate(() => {
        throw error;
      }),
    );
  else void stop();
});
