import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A web server on this machine. `connections` counts who connected at all; `requests` says what was asked, in order.
 */
export async function startWebServer(answer: RequestListener = (_, response) => response.end()) {
  const seen = { connections: 0, requests: [] as string[], headers: [] as NodeJS.Dict<string | string[]>[] };
  const server = createServer((request, response) => {
    seen.requests.push(`${request.method} ${request.url}`);
    seen.headers.push(request.headers);
    answer(request, response);
  });
  server.on("connection", () => {
    seen.connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { port, seen, close };
}
