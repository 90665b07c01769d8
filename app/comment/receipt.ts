import { z } from "zod";

/**
 * What the writer of a comment is told: its number, the day by which an answer comes ("2026-11-21"), or null, and the
 * area that answers.
 */
export const Receipt = z.strictObject({ number: z.string(), answerBy: z.string().nullable(), answering: z.string() });
export type Receipt = z.infer<typeof Receipt>;
