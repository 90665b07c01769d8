import { z } from "zod";

/**
 * The name of an entry, area or term in a URL: lower-case words joined by hyphens, at most 80 characters. Never
 * changes.
 */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, numbers and single hyphens only.");
export type Slug = z.infer<typeof Slug>;
