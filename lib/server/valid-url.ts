/** "." or ".." as a part of a path: Next would read another path than the door has read. */
const dotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/** Returns whether every percent escape can be decoded and no control character comes out. */
function isDecodable(url: string): boolean {
  if (/^[!-$&-~]*$/.test(url)) return true;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(url.replaceAll("+", " ")));
  } catch {
    return false;
  }
}

/** Returns the path of an address, without its query. */
export function pathOf(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? url : url.slice(0, at);
}

/** Whether this is a plain address of this site, whatever it leads to: a path, decodable, that leads nowhere else. */
export const isValidUrl = (url: string): boolean =>
  url.startsWith("/") &&
  !url.startsWith("//") &&
  !url.includes("\\") &&
  isDecodable(url) &&
  !dotSegment.test(pathOf(url));

/**
 * Returns an address in whose query tabs and line ends are spaces. Browsers keep them in fields of one line, into which
 * people paste from tables; a path has none.
 */
export function withPlainSpaces(url: string): string {
  const path = pathOf(url);
  return path + url.slice(path.length).replace(/%0[9a-d]/gi, "+");
}
