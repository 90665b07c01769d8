import type { NextClient } from "../next/next-client";
import type { Settings } from "../process/settings";
import { forward } from "./forward";
import type { Limiter } from "./limits";
import { OpenData } from "./open-data";
import { PublicPages } from "./public-pages";
import { openQueues } from "./queues";
import type { Routes } from "./routes";
import type { Asked } from "./send";

/** What the door needs to know. `site` is this site's own address, when it has one. */
export type Door = {
  askNext: NextClient;
  routes: Routes;
  site: URL | null;
  limiter: Limiter;
  proxies: Settings["TRUSTED_PROXIES"];
  /** Looks this moment whether the database is away. */
  isDatabaseAway: () => Promise<boolean>;
  /** Whether pages can be drawn. */
  canDraw: () => Promise<boolean>;
};

/** A door with what it keeps: the finished pages and files, and the queues of those who wait. */
export type OpenDoor = Door & { pages: PublicPages; openData: OpenData; queues: ReturnType<typeof openQueues> };

/** Opens a door: it has kept nothing yet, and nobody waits. */
export const openDoor = (door: Door): OpenDoor => ({
  ...door,
  pages: new PublicPages(door.askNext, door.routes),
  openData: new OpenData(door.askNext, door.site),
  queues: openQueues(),
});

/**
 * Who asks: the network for limits, the one that takes turns with others, and whether nobody waits for the answer any
 * more.
 */
export type Visitor = { network: string; turn: string; gone: AbortSignal };

/** Hands a request on to Next when it is its turn. `url` is the address that Next hears, where it is another one. */
export const forwardInTurn = (
  { askNext, queues }: OpenDoor,
  asked: Asked,
  { turn, gone }: Visitor,
  url?: string,
): Promise<void> => queues.pages.run(turn, () => forward(askNext, asked, asked.body, url), gone);
