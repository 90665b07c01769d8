import { z } from "zod";
import { ANY_NATIONS } from "../geo/named-councils";

/** A region that people name and no council is called by: see `Region` in lib/geo/named-councils.ts. */
export const RegionRow = z.object({
  name: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  councils: z.array(z.string()),
  nation: z.enum(ANY_NATIONS).optional(),
});
