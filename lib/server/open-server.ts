import { createServer, type RequestListener, type Server } from "node:http";
import { answerUnreadable } from "./unreadable";

const slowClients = { headersTimeout: 10_000, requestTimeout: 15_000, maxHeaderSize: 16_384 };
/**
 * Milliseconds that a connection may wait for its next request. A proxy keeps its connections for a minute (nginx, and two in Caddy): one that
 * is closed here at the moment at which it sends costs a visitor a 502, so it has to be the proxy that closes. Browsers are let go soon.
 */
const keepAlive = { visitors: 5_000, proxies: 150_000 };
const mostConnections = 1024;

/**
 * A server that listens, with the bounds that every request is read within: who is slow is sent away, and so is what is no HTTP. Port 0
 * takes any free one. `isBehindProxy` says that it is proxies that connect. Throws when it cannot listen there.
 */
export async function openServer(
  listener: RequestListener,
  port: number,
  host: string,
  isBehindProxy = false,
): Promise<Server> {
  const keepAliveTimeout = isBehindProxy ? keepAlive.proxies : keepAlive.visitors;
  // A request that names no host is refused by the door, as everything else that it refuses.
  const reading = { ...slowClients, keepAliveTimeout, connectionsCheckingInterval: 1_000, requireHostHeader: false };
  const server = createServer(reading, listener);
  // Whatever somebody expects of the answer, they get the answer.
  server.on("checkExpectation", listener);
  answerUnreadable(server);
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}
