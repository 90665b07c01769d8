import { preflight, problem } from "../problem";

/** Any address of the open API that is not there: programs get an answer that they can read, not a page. */
export const GET = () => problem(404, "There is nothing at this address. See /api/openapi.json.", []);

export const OPTIONS = preflight;
