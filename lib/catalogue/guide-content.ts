import { z } from "zod";
import { offerContent } from "./service-content";

/**
 * A page that explains something (a review, a right, a plan) rather than offering care. Found by search like a service.
 */
export const GuideContent = z.object({ ...offerContent });
export type GuideContent = z.infer<typeof GuideContent>;
