import { siteState } from "../live/directory";

const nothingMore: readonly string[] = [];

/** Returns the header that says how many seconds old the information is, when it is older than it should be. */
export function dataAge(): readonly string[] {
  const { isOld, loadedAt } = siteState();
  if (!isOld || !loadedAt) return nothingMore;
  return ["X-Data-Age", String(Math.round((Date.now() - loadedAt.getTime()) / 1000))];
}
