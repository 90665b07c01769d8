import { createServer, type RequestListener, type Server } from "node:http";
import { answerUnreadable } from "./unreadable";

const slowClients = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 };
const mostConnections = 1024;

/**
 * A server that listens, with the bounds that every request is read within: who is slow is sent away, and so is what is no HTTP. Port 0
 * takes any free one. Throws when it cannot listen there.
 */
export async function openServer(listener: RequestListener, port: number, host: string): Promise<Server> {
  // A request that names no host is refused by the door, as everything else that it refuses.
  const reading = { ...slowClients, connectionsCheckingInterval: 1_000, requireHostHeader: false };
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
