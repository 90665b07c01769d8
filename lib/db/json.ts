import type { Prisma } from "./generated/client";

/** Returns a value as Prisma takes it for a column of JSON. Whoever gives it knows that it is JSON. */
export const asJson = (value: unknown) => value as Prisma.InputJsonValue;
