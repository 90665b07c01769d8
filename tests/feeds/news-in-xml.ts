import { type Feed, sends } from "../support/feed";

/** It is XML, as feeds of news are. */
export default {
  says: sends(
    '\uFEFF<?xml version="1.0"?><rss version="2.0"><channel><item><title>Sleep</title></item></channel></rss>',
  ),
  expects: { issue: /page for people and no feed/ },
} satisfies Feed;
