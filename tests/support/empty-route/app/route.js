/** The least that a route can do: what `npm run bench:http` measures the API against. */
export const dynamic = "force-dynamic";

export const GET = () => new Response("ok");
