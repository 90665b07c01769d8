import { show } from "@/app/admin/desk/respond";

/** Too many wrong answers: 429, with when to come back. */
export const tooMany = (retryAfter: number, page: string): Promise<Response> =>
  show(429, page, {
    issues: [
      {
        field: page.endsWith("code") ? "code" : "email",
        message: `There were too many tries. Wait ${Math.ceil(retryAfter / 60)} minutes, then try again.`,
      },
    ],
    headers: { "Retry-After": String(retryAfter) },
  });
