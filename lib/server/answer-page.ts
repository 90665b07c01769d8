import { isPersonalAddress, personalPath } from "../comments/personal-address";
import { liveDirectory } from "../live/directory";
import { type Address, readAddress } from "./address";
import { dataAge } from "./data-age";
import { isDesk } from "./desk";
import { forwardInTurn, type OpenDoor, type Visitor } from "./door";
import { areaAway, tooOften } from "./error-responses";
import { isOpen } from "./headers";
import type { Routes } from "./routes";
import { type Asked, send, sendAnswer, sendRefusal } from "./send";
import { everybodyIsIn } from "./take-in";
import { pathOf } from "./valid-url";

/** Where the search form posts to. */
export const findPath = "/find";
/** Files that the framework has built: their names are made of what is in them. */
const isFramework = (path: string) => path.startsWith("/_next/");

/** Sends somebody on from an address that says where they live or who they are to one that does not. */
function answerPersonal(door: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { path, request } = asked;
  const query = (request.url ?? "/").slice(pathOf(request.url ?? "/").length);
  const address = new URLSearchParams({ address: path + query });
  return forwardInTurn(door, asked, visitor, `${findPath}?${address}`);
}

/** Whether an address says where somebody lives or who they are, in its query or in its path. Files name nobody. */
const isPersonal = (routes: Routes, url: string, path: string): boolean =>
  isPersonalAddress(url) ||
  (routes(path) !== path && !isFramework(path) && personalPath(path, liveDirectory()) !== null);

/** Returns the address of a page; null for one that says where somebody lives or who they are. */
async function readPageAddress(routes: Routes, { request, path }: Asked): Promise<Address | null> {
  await everybodyIsIn();
  const url = request.url ?? "/";
  if (isPersonal(routes, url, path)) return null;
  return readAddress(url, liveDirectory());
}

/** Sends a public page: one that is kept, or that is drawn now and kept. */
export async function answerPage(door: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { request } = asked;
  const { network, turn, gone } = visitor;
  const { pages, queues } = door;
  const address = await queues.addresses.run(turn, () => readPageAddress(door.routes, asked), gone);
  if (!address) return answerPersonal(door, asked, visitor);
  if (liveDirectory().isLeftOut(address.path)) return sendRefusal(asked, areaAway);
  const moved = liveDirectory().moved.get(address.path);
  if (moved) return send(asked, 301, ["Location", moved, "Cache-Control", "no-cache"], "");
  if (address.moved) return send(asked, 302, ["Location", address.moved, "Cache-Control", "no-store"], "");
  const isCounted = address.isSearch && !pages.isKept(address);
  const wait = isCounted && (await door.limiter.refuses("results", network, Date.now()));
  if (wait) return sendRefusal(asked, tooOften(wait));
  const answer = await pages.answer(request, address, (draw) => queues.pages.run(turn, draw, gone));
  sendAnswer(asked, answer, dataAge());
}

/** Leads from another spelling of a page's address to the page, with what was asked of it. */
export async function answerSpelling(door: OpenDoor, asked: Asked, visitor: Visitor): Promise<void> {
  const { request, path } = asked;
  const url = request.url ?? "/";
  await everybodyIsIn();
  if (!isDesk(path) && !isOpen(path) && isPersonal(door.routes, url, path)) return answerPersonal(door, asked, visitor);
  if (!isDesk(path) && door.routes(path) === null) return answerPage(door, asked, visitor);
  const location = path + url.slice(pathOf(url).length);
  send(asked, 301, ["Location", location, ...(isDesk(path) ? [] : ["Cache-Control", "no-cache"])], "");
}
