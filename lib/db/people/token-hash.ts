import { createHash } from "node:crypto";

/** Returns the hash under which the database knows a secret. Reading a table is not enough to use what is in it. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
