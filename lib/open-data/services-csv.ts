import type { Area } from "../catalogue/area";
import { shownNumber } from "../catalogue/phone-number";
import type { CsvValue } from "./csv-out";
import { type Feed, isIn, serviceItems } from "./feed";
import { flatCsv } from "./flat-csv";
import { attribution, licence, publishedLast } from "./licence";
import type { Service } from "./shapes";

/** A column of the flat file: what it says in words, and what it says of a service. */
export type ServiceColumn = { name: string; about: string; value: (service: Service) => CsvValue };

const joined = (texts: readonly (string | undefined)[] | undefined): string =>
  [...new Set((texts ?? []).filter(Boolean))].join("; ");

/** Returns a telephone number with spaces: of digits alone, a spreadsheet makes a number without its first 0. */
const spaced = (number: string): string =>
  shownNumber(number)
    .replace(/^(02\d)(\d{4})(\d{4})$/, "$1 $2 $3")
    .replace(/^(0(?:1\d1|11\d|[389]\d\d))(\d{3})(\d{3,4})$/, "$1 $2 $3")
    .replace(/^(0\d{4})(\d{5,6})$/, "$1 $2")
    .replace(/^(0\d{3})(\d+)$/, "$1 $2");

const terms = (linkType: string) => (service: Service) =>
  joined(
    service.attributes?.flatMap(({ link_type, taxonomy_term }) => (link_type === linkType ? taxonomy_term.name : [])),
  );

const locationsOf = ({ service_at_locations = [] }: Service) => service_at_locations.map(({ location }) => location);

/** The columns of the flat file of services, for spreadsheets: one row a service. */
export const serviceColumns: readonly ServiceColumn[] = [
  { name: "id", about: "The id of the service, which stays.", value: ({ id }) => id },
  { name: "name", about: "Its name.", value: ({ name }) => name },
  { name: "status", about: "Whether it is there now.", value: ({ status }) => status },
  { name: "summary", about: "What it is, in one or two lines.", value: ({ summary }) => summary },
  { name: "categories", about: "What it is about.", value: terms("service_type") },
  { name: "needs", about: "What it helps with.", value: terms("need") },
  { name: "organisation", about: "Who gives it.", value: ({ organization }) => organization.name },
  { name: "minimum_age", about: "The youngest who may come, in years.", value: ({ minimum_age }) => minimum_age },
  { name: "maximum_age", about: "The oldest who may come, in years.", value: ({ maximum_age }) => maximum_age },
  { name: "who_it_is_for", about: "Whom it is for, in words.", value: (one) => one.eligibility_description },
  { name: "who_may_refer", about: "Who may refer, or ask for it.", value: terms("referrer") },
  { name: "how_to_get_it", about: "How one gets in, in words.", value: (one) => one.application_process },
  { name: "waiting_time", about: "How long people wait, in words.", value: ({ wait_time }) => wait_time },
  { name: "how_it_is_given", about: "At a clinic, at home, by phone and so on.", value: terms("delivery") },
  { name: "cost", about: "What it costs, in words.", value: ({ fees }) => fees },
  {
    name: "languages",
    about: "Languages that are spoken there.",
    value: (one) => joined(one.languages?.map(({ name }) => name)),
  },
  {
    name: "what_to_bring",
    about: "What people have to bring or show.",
    value: (one) => joined(one.required_documents?.map(({ document }) => document)),
  },
  {
    name: "phone",
    about: "Telephone numbers.",
    value: ({ phones }) => joined(phones?.map(({ number }) => spaced(number))),
  },
  { name: "email", about: "An email address.", value: ({ email }) => email },
  { name: "website", about: "Its page on the web.", value: ({ url }) => url },
  { name: "places", about: "Where it is given.", value: (one) => joined(locationsOf(one).map(({ name }) => name)) },
  {
    name: "postcodes",
    about: "The postcodes of those places.",
    value: (one) =>
      joined(locationsOf(one).flatMap(({ addresses = [] }) => addresses.map(({ postal_code }) => postal_code))),
  },
  {
    name: "for_people_in",
    about: "Where people must live to use it.",
    value: ({ service_areas }) => joined(service_areas?.map(({ name }) => name)),
  },
  {
    name: "ons_codes",
    about: "The ONS (GSS) codes of where people must live.",
    value: ({ service_areas }) => joined(service_areas?.map(({ uri }) => uri.split("/").at(-1))),
  },
  { name: "alert", about: "What everybody should know now.", value: ({ alert }) => alert },
  {
    name: "not_certain",
    about: "What nobody has confirmed, and why.",
    value: ({ doubts = [] }) => doubts.map(({ field, note }) => `${field}: ${note}`).join("\n"),
  },
  {
    name: "last_checked",
    about: "The day on which a person last checked it with whoever gives it.",
    value: ({ assured_date }) => assured_date,
  },
  {
    name: "last_published",
    about: "The day on which it was last published.",
    value: ({ last_modified }) => last_modified.slice(0, 10),
  },
  {
    name: "page",
    about: "Its page of the Local Offer.",
    value: ({ additional_urls = [], url }) => additional_urls[0]?.url ?? url,
  },
];

/** The columns that say where the file is from: they are the same in every row. */
export const originColumns = [
  { name: "published_by", about: "Whose Local Offer it is, and the credits to give." },
  { name: "licence", about: "The licence, and where it stands." },
  { name: "data_date", about: "The day on which something of the file was last published." },
] as const;

/** Returns what stands in those columns. */
export const originOf = (feed: Feed, area: Area) => ({
  published_by: attribution(area),
  licence: `${licence.title} ${licence.path}`,
  data_date: publishedLast(feed, area).slice(0, 10),
});

/** Returns the flat file of the services of an area: one row a service, every cell in quotes, for spreadsheets. */
export function servicesCsv(feed: Feed, area: Area): string {
  const origin = originOf(feed, area);
  const rows = serviceItems(feed)
    .filter((item) => isIn(item, area.slug))
    .map((item) => item.record() as Service)
    .map((service) => ({
      ...Object.fromEntries(serviceColumns.map(({ name, value }) => [name, value(service)])),
      ...origin,
    }));
  const columns = [...serviceColumns, ...originColumns].map(({ name }) => name);
  return flatCsv(columns, rows);
}
