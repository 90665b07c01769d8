import { createServer, type RequestListener, type Server } from "node:http";
import type { Settings } from "../process/settings";
import { peerNetwork } from "./client-address";
import { answerClientErrors } from "./client-error";
import { closeIdle, drainable, shareConnections } from "./connections";
import { oneAtATime } from "./one-at-a-time";
import { countConnections } from "./take-in";

const slowClients = { headersTimeout: 10_000, requestTimeout: 15_000, maxHeaderSize: 16_384 };
/**
 * Milliseconds that a connection may wait for its next request. A proxy keeps its connections for a minute (nginx, and
 * two in Caddy): one that is closed here at the moment at which it sends costs a visitor a 502, so it has to be the
 * proxy that closes. Browsers are let go soon.
 */
const keepAlive = { visitors: 5_000, proxies: 150_000 };
/** Milliseconds after which an answer that nobody reads is given up: longer than a request may take to arrive. */
const idleAfter = 20_000;
/** Milliseconds that requests have to end when the server does. */
const patience = 20_000;
const mostConnections = 1024;
/**
 * Connections that the system holds until they are taken in. Node's own 511 are fewer than one visitor can open in a
 * moment, and whoever finds no room tries again after a second, and then after three.
 */
const backlog = 4096;

/** A server that listens. `drain` ends it when what was asked is answered, `grace` milliseconds after it said so. */
export type OpenServer = { server: Server; drain: (grace?: number) => Promise<void> };

/**
 * Opens a server that listens, with limits on reading every request. Slow clients are sent away, and so is anything but
 * HTTP. Each connection is answered one request after another, and networks share the connections. Port 0 takes any
 * free one. `proxies` are those that connect, where there are any. Throws when it cannot listen there.
 */
export async function openServer(
  listener: RequestListener,
  port: number,
  host: string,
  proxies: Settings["TRUSTED_PROXIES"] = [],
): Promise<OpenServer> {
  const answer = oneAtATime(listener);
  const keepAliveTimeout = proxies.length > 0 ? keepAlive.proxies : keepAlive.visitors;
  // A request that names no host is refused by the door, as everything else that it refuses.
  const reading = { ...slowClients, keepAliveTimeout, connectionsCheckingInterval: 1_000, requireHostHeader: false };
  const server = createServer(reading, answer);
  // Whatever somebody expects of the answer, they get the answer.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  answerClientErrors(server);
  closeIdle(server, idleAfter);
  const drain = drainable(server, patience);
  countConnections(server);
  shareConnections(server, mostConnections, (address) => peerNetwork(address, proxies));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog }, resolve);
  });
  return { server, drain };
}
