import { nothingYet } from "./error-responses";
import { answerHealth, isHealth } from "./health";
import { openServer } from "./open-server";
import { refusalOf } from "./request-checks";
import { idOf } from "./request-id";
import { type Asked, sendRefusal } from "./send";
import { pathOf } from "./valid-url";

/**
 * Opens a server for a site that has nothing to show yet, neither a database nor a copy of what was published. Every
 * page says so (503), and whom to ring (rule AV-4). Returns the function that frees the address for the site itself.
 */
export async function openClosedDoor(port: number, host: string): Promise<() => Promise<void>> {
  const { drain } = await openServer(
    (request, response) => {
      const path = pathOf(request.url ?? "/");
      const asked: Asked = { request, response, path, id: idOf(request), started: performance.now() };
      const refusal = refusalOf(request, null);
      if (refusal) return sendRefusal(asked, refusal);
      if (isHealth(path)) return void answerHealth(asked, async () => false);
      sendRefusal(asked, nothingYet);
    },
    port,
    host,
  );
  return drain;
}
