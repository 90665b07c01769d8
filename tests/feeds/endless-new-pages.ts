import { type Feed, sendJson, service } from "../support/feed";

/** Each page is full of new services, and none is the last. */
export default {
  says: (url, response) => {
    const page = Number(url.searchParams.get("page"));
    const contents = Array.from({ length: 500 }, (_, at) =>
      service({ id: `${page * 500 + at}`, name: `S ${page} ${at}` }),
    );
    sendJson(response, { last_page: false, contents });
  },
  expects: { issue: /more than 20,000 records/, count: 20_000 },
} satisfies Feed;
