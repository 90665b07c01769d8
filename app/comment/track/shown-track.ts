import { z } from "zod";
import { closings, statuses } from "@/lib/comments/comment-status";

const Tracked = z.strictObject({
  id: z.uuid(),
  area: z.string(),
  status: z.enum(Object.keys(statuses) as (keyof typeof statuses)[]),
  closedFor: z.enum(Object.keys(closings) as (keyof typeof closings)[]).nullable(),
  receivedOn: z.string(),
  answerBy: z.string().nullable(),
  closedOn: z.string().nullable(),
});

/** What the page shows that answers a number: what is wrong with it, what was typed, and where its comment stands. */
export const ShownTrack = z.strictObject({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  typed: z.string(),
  tracked: Tracked.nullable(),
});
export type ShownTrack = z.infer<typeof ShownTrack>;
