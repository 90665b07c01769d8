import { drawPicture } from "@/app/picture";

/** `GET /picture.png`: the picture for links to the pages that belong to no area. */
export const GET = (): Response =>
  drawPicture({
    area: null,
    sort: "For families",
    name: "Find health services for a child with special needs or a disability",
    sentence: "For children and young people from birth to 25, and for the people who look after them.",
  });
