import { type Feed, sendJson, service } from "../support/feed";

/** A plain list whose next page stands in the header Link (RFC 8288), as many programs page. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const at = Number(url.searchParams.get("cursor") ?? 1);
    const link = `</feed/services?cursor=1>; rel="first", </feed/services?cursor=${at + 1}>; rel="next"`;
    sendJson(response, [service({ id: `${at}`, name: `Service ${at}` })], at < 3 ? { link } : {});
  },
  expects: { drafts: ["service: Service 1", "service: Service 2", "service: Service 3"], asked: 7 },
} satisfies Feed;
