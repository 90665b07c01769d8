import { expect, test } from "vitest";
import { stableId } from "../../../lib/catalogue/stable-id";
import { resources } from "../../../lib/open-data/query";
import { at, catalogueOf, edition, idOf } from "../../support/made-up";
import { askFeed, walkFeed, wholeFeed } from "../../support/open-data";

const id = (name: string) => stableId(name);
const hidden = "hidden-from-families";
const phone = { id: id("phone"), number: "01999 999999", description: hidden };

/** The open data of these entries. */
const feedOf = (...entries: Parameters<typeof catalogueOf>[0]) => wholeFeed(catalogueOf(entries), resources);

test("a contact for professionals is in no open data: not its name, its number or its address for mail", () => {
  const contacts = [
    {
      id: id("contact"),
      audience: "professionals" as const,
      name: hidden,
      email: `${hidden}@nhs.example`,
      phones: [phone],
    },
  ];
  const feed = feedOf(
    edition("service", "a", { contacts, service_at_locations: [at("place")] }),
    edition("organization", "b", { contacts }),
    edition("location", "place", { contacts }),
  );
  expect(feed).toContain('"name":"place"');
  expect(feed).not.toContain(hidden);
  expect(feed).not.toContain("01999");
});

test("a way of referral for professionals is in no open data, nor is whom it is for", () => {
  const route = {
    id: id("route"),
    who: ["gp"],
    audience: "professionals" as const,
    description: hidden,
    phones: [phone],
  };
  const open = { id: id("open"), who: ["parent"], description: "Ring us." };
  const feed = feedOf(edition("service", "a", { referral: { routes: [route, open] } }));
  expect(feed).toContain("Ring us.");
  expect(feed).not.toContain(hidden);
  expect(feed).not.toContain("01999");
  expect(feed).not.toContain(
    `"link_type":"referrer","link_entity":"service","taxonomy_term_id":"${id("referrers/gp")}`,
  );
});

test("a link or a text for professionals is in no open data, nor is a doubt about it", () => {
  const links = [{ id: id("link"), title: hidden, url: "https://a.example/", audience: "professionals" as const }];
  const facts = [{ id: id("fact"), field: "for_professionals", needs_review: true, note: hidden }];
  expect(feedOf(edition("service", "a", { links, facts, for_professionals: hidden }))).not.toContain(hidden);
});

test("a confidential place is in no list, has no address of its own, and no service is found by it", () => {
  const address = { id: id("address"), address_1: hidden, city: "Town", postal_code: "OX4 1XD" };
  const said = { address, easting: 454_000, northing: 205_000, external_identifier: hidden, transportation: hidden };
  const service = edition("service", "a", { service_at_locations: [{ ...at("refuge"), description: hidden }] });
  const published = (confidential: boolean) =>
    catalogueOf([service, edition("location", "refuge", { ...said, confidential })]);
  const open = published(false);
  expect(wholeFeed(open, resources)).toContain(hidden);
  expect(walkFeed(open, "services", "postcode=OX4 1XD&proximity=20000")).toHaveLength(1);
  const closed = published(true);
  expect(wholeFeed(closed, resources)).not.toContain(hidden);
  expect(walkFeed(closed, "locations")).toEqual([]);
  expect(walkFeed(closed, "service_at_locations")).toEqual([]);
  expect(askFeed(closed, `locations/${idOf("location", "refuge")}`).status).toBe(404);
  expect(walkFeed(closed, "services", "postcode=OX4 1XD&proximity=20000")).toEqual([]);
});

test("the pages of the site do not know either where a confidential place is", () => {
  const address = {
    id: id("address"),
    address_1: hidden,
    address_2: hidden,
    attention: hidden,
    postal_code: "OX4 1XD",
  };
  const said = { address, easting: 454_000, northing: 205_000, external_identifier: hidden, transportation: hidden };
  const [entry] = catalogueOf([edition("location", "refuge", { ...said, confidential: true })]).entries.values();
  const text = JSON.stringify(entry);
  for (const secret of [hidden, "OX4", "454000", "205000"]) expect(text).not.toContain(secret);
});

test("what is not published is not named: an organization that was taken down, and a place", () => {
  const catalogue = catalogueOf([
    edition("service", "a", { organization_id: idOf("organization", "gone"), service_at_locations: [at("gone")] }),
    edition("organization", "b", { parent_organization_id: idOf("organization", "gone") }),
  ]);
  const feed = wholeFeed(catalogue, resources);
  expect(feed).toContain("Provider not stated");
  expect(feed).not.toContain(idOf("organization", "gone"));
  expect(feed).not.toContain(idOf("location", "gone"));
});

test("a guide is no service", () => {
  const catalogue = catalogueOf([edition("guide", "a"), edition("service", "b")]);
  expect(walkFeed(catalogue, "services").map(({ name }) => name)).toEqual(["b"]);
  expect(askFeed(catalogue, `services/${idOf("guide", "a")}`).status).toBe(404);
});
