import { type Feed, onePage } from "../support/feed";
import { expectedOfService, wholeService } from "../support/whole-service";

const service = {
  ...wholeService,
  // New in 3.1.
  additional_urls: [{ id: "b3c1d2e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e", label: "Book", url: "https://book.example/" }],
  service_capacities: [{ id: "c3c1d2e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e", available: 3, updated: "2026-11-30T09:00:00Z" }],
};

/** A service of HSDS 3.1: with more addresses of the web, and with places that are free. */
export default {
  says: onePage(service),
  expects: expectedOfService({ links: [{ title: "Book", url: "https://book.example/" }] }),
} satisfies Feed;
