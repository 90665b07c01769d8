/** Returns what the ids of a feed are made of: its address without what is asked of it. */
export function sourceOfUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/(?:services)?\/*$/, "")}`;
}

/** Returns what readers are told of a feed as a source. */
export const titleOfFeed = (source: string): string => `Open data of ${source}`;
