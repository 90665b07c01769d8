/** Where the forms post to with which the public tells a council what is wrong or right, and asks what became of it. */
const commentPaths = ["/comment", "/comment/right", "/comment/track"];

/** Returns whether a form of the public posts to this path. */
export const isCommentPath = (path: string): boolean => commentPaths.includes(path);
