/*
 * A long answer is made piece by piece, so that nobody holds all of it. These headers go between the front door and
 * the route that makes it, and never to or from a visitor.
 */

/** The id after which the asked piece begins; "" for the first piece. Without it the whole is asked for. */
export const afterHeader = "x-piece-after";

/** The id after which the next piece begins; left out with the last piece. */
export const nextHeader = "x-piece-next";
