/** Returns the answer to a form about comments: nothing of it is kept anywhere. */
export const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { "Cache-Control": "private, no-store", ...headers } });

/** Sends whoever asks for the address of such a form as a page to the first page (303). */
export const toFirstPage = (): Response => answer(303, { Location: "/" });
