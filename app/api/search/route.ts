import { asResponse } from "../problem";
import * as answers from "./answer";

/** `GET /api/search`. */
export const GET = (request: Request) => asResponse(answers.GET(request));

/** `POST /api/search`. */
export const POST = async (request: Request) => asResponse(await answers.POST(request));

export { OPTIONS } from "./answer";
