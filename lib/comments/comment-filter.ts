import { type CommentStatus, isStatus } from "./comment-status";

/** What a list of comments is narrowed to. */
export type CommentFilter = {
  /** "open" is everything that is not over, "all" everything. */
  status: CommentStatus | "open" | "all";
  area: string | null;
  /** The id of a person; "me", or "nobody" for what no one has taken on. */
  owner: string | null;
  /** The id of an entry. */
  entry: string | null;
};

/** The keys of an address that narrow a list of comments. */
export const commentFilterKeys = ["status", "area", "owner", "entry"];

const longest = 80;

/**
 * Reads the filter of a list of comments from an address. Values that are missing or wrong narrow nothing, but without
 * a status the list is of open comments.
 */
export function readCommentFilter(read: (key: string) => string | undefined): CommentFilter {
  const text = (key: string) => read(key)?.slice(0, longest) || null;
  const status = text("status") ?? "open";
  const isKnown = status === "all" || isStatus(status);
  return { status: isKnown ? status : "open", area: text("area"), owner: text("owner"), entry: text("entry") };
}

/** Returns a filter as the query of an address. */
export function commentQuery({ status, ...rest }: CommentFilter): URLSearchParams {
  const query = new URLSearchParams(status === "open" ? {} : { status });
  for (const [key, value] of Object.entries(rest)) if (value) query.set(key, value);
  return query;
}
