import { z } from "zod";
import { Text } from "@/app/form";
import { roles } from "@/lib/editing/roles";

/** A role in an area, as forms about people send it; anything else is neither. */
export const RoleInArea = z.object({ area: z.string().regex(/^[a-z0-9-]{1,64}$/), role: z.enum(roles) });

/** The fields of a form about one area and, `role` among them, about a role there. */
export const areaField = Text.pipe(RoleInArea.shape.area);
export const roleField = Text.pipe(RoleInArea.shape.role);
