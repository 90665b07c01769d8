import { z } from "zod";
import { roles } from "@/lib/editing/roles";

/** A role in an area, as forms about people send it; anything else is neither. */
export const RoleInArea = z.object({ area: z.string().regex(/^[a-z0-9-]{1,64}$/), role: z.enum(roles) });

/** An area, as forms about people send it. */
export const InArea = RoleInArea.pick({ area: true });

/** The named fields of a form, as text. */
export const fieldsOf = (form: FormData, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "")]));
