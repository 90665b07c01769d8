import type { Area } from "../area";
import type { Terms } from "../terms";
import type { Prepared } from "./prepared";

/** The vocabularies and areas that a search may name. */
export type Known = { areas: readonly Area[]; terms: Terms };

/** One of the values that a filter may have. */
type Option = { slug: string; name: string };

type Described = {
  /** Its name in addresses, forms and the API. */
  key: string;
  /** What it asks for, in the words of the API's description. */
  description: string;
};

/** The pills above a list of answers, each with one filter or more in it. */
export const pillNames = ["Who asks", "Where", "More"] as const;

/**
 * How the page of answers shows a filter. `pill` is where one chooses it; null for what is typed in the search form.
 * `chosen` is what the page says of a value that narrows its list; `leftOut` what it says when it did not use the value
 * of an address, or null when it says nothing.
 */
type Shown = {
  pill: (typeof pillNames)[number] | null;
  label: string;
  none: string;
  chosen: (name: string) => string;
  leftOut: string | null;
};

/**
 * A filter with values of a vocabulary. `noun` is what one of them is called. `slugsOf` gives those that an entry has;
 * it is null for an order, which leaves nothing out.
 */
export type ChoiceFilter = Described & {
  type: "one" | "many";
  noun: string;
  options: (known: Known) => readonly Option[];
  slugsOf: ((entry: Omit<Prepared, "facetNumbers">, terms: Terms) => readonly string[]) | null;
  needsPlace: boolean;
  /** Null for what is part of the path of a page. */
  shown: Shown | null;
};

/** A filter that is a number between two others; `offered` are those that the form has to choose from, if it has. */
type NumberFilter = Described & {
  type: "number";
  least: number;
  most: number;
  isWhole: boolean;
  offered: readonly number[] | null;
  needsPlace: boolean;
  /** What to say of a value that is none. */
  wrong: string;
  shown: Shown;
};

/** Any row of the table. */
export type Filter = ChoiceFilter | NumberFilter;

/**
 * Everything that narrows or orders an answer, by its name in `Search`, in the order of the form. The parser,
 * addresses, the form, counts, unmet searches and the API's description are made of this table. So a new filter is one
 * row of it.
 */
export const filters = {
  area: {
    type: "one",
    key: "area",
    noun: "area",
    description: "Only this Local Offer.",
    options: ({ areas }) => areas,
    slugsOf: ({ offer }) => [offer.area],
    needsPlace: false,
    shown: null,
  },
  age: {
    type: "number",
    key: "age",
    description:
      "Age in whole years. What states no ages stays in, below. Without it an age in the words is read: see `ages`.",
    least: 0,
    most: 99,
    isWhole: true,
    offered: null,
    needsPlace: false,
    wrong: "Type the age in whole years, such as 7. For a baby under 1, type 0.",
    shown: { pill: null, label: "Age", none: "", chosen: (age) => `Age ${age}`, leftOut: null },
  },
  categories: {
    type: "many",
    key: "category",
    noun: "category",
    description: "What it is about; more than one means any of them.",
    options: ({ terms }) => terms.categories,
    slugsOf: ({ categories }) => [...categories],
    needsPlace: false,
    shown: {
      pill: "More",
      label: "About",
      none: "",
      chosen: (name) => name,
      leftOut: "We left out a topic that this site does not have.",
    },
  },
  need: {
    type: "one",
    key: "need",
    noun: "need",
    description: "What the child needs help with.",
    options: ({ terms }) => terms.needs,
    slugsOf: ({ needs }) => [...needs],
    needsPlace: false,
    shown: {
      pill: "More",
      label: "Need",
      none: "Any need",
      chosen: (name) => name,
      leftOut: "We left out a need that this site does not have.",
    },
  },
  refer: {
    type: "one",
    key: "refer",
    noun: "referrer",
    description: "Who may refer; see `how` of a result.",
    options: ({ terms }) => terms.referrers,
    slugsOf: ({ referrers }) => [...referrers.keys()],
    needsPlace: false,
    shown: {
      pill: "Who asks",
      label: "Who can ask for it",
      none: "Anyone",
      chosen: (name) => `Can ask: ${name}`,
      leftOut: "We left out a choice of who can ask that this site does not have.",
    },
  },
  delivery: {
    type: "one",
    key: "delivery",
    noun: "way of delivery",
    description: "How care reaches the child. What nobody has stated stays in, below.",
    options: ({ terms }) => terms.deliveryModes,
    slugsOf: ({ offer, delivery }, terms) =>
      offer.kind === "service" && delivery.size === 0 ? terms.deliveryModes.map(({ slug }) => slug) : [...delivery],
    needsPlace: false,
    shown: {
      pill: "Where",
      label: "How or where",
      none: "Any way",
      chosen: (name) => name,
      leftOut: "We left out a choice of how or where that this site does not have.",
    },
  },
  kind: {
    type: "one",
    key: "kind",
    noun: "kind",
    description: "Only services, or only guides.",
    options: () => [
      { slug: "service", name: "Services" },
      { slug: "guide", name: "Guides" },
    ],
    slugsOf: ({ offer }) => [offer.kind],
    needsPlace: false,
    shown: {
      pill: "More",
      label: "Show",
      none: "Services and guides",
      chosen: (name) => `Only ${name.toLowerCase()}`,
      leftOut: "We left out a kind of page that this site does not have.",
    },
  },
  radius: {
    type: "number",
    key: "radius",
    description:
      "Nothing that is given farther away than so many miles; what comes to people or states no place stays in. Needs a postcode or place.",
    least: 0.1,
    most: 1000,
    isWhole: false,
    offered: [1, 3, 5, 10, 20],
    needsPlace: true,
    wrong: "For radius, give a number from 0.1 to 1000.",
    shown: {
      pill: "More",
      label: "How far",
      none: "Any distance",
      chosen: (miles) => `Within ${miles} ${miles === "1" ? "mile" : "miles"}`,
      leftOut: "We left out the distance. It needs a place, and a choice from the list.",
    },
  },
  sort: {
    type: "one",
    key: "sort",
    noun: "order",
    description: "The order; without it, relevance in bands and distance inside a band.",
    options: () => [
      { slug: "distance", name: "Nearest first" },
      { slug: "relevance", name: "Best match first" },
    ],
    slugsOf: null,
    needsPlace: true,
    shown: { pill: "More", label: "In which order", none: "Best match first", chosen: (name) => name, leftOut: null },
  },
} as const satisfies Record<string, Filter>;

type Filters = typeof filters;
/** The name of a filter in `Search`. */
export type FilterName = keyof Filters;

/** What a search has chosen of each filter: slugs or a number, null or none where it does not narrow. */
export type Chosen = {
  [Name in FilterName]: Filters[Name]["type"] extends "many"
    ? readonly string[]
    : (Filters[Name]["type"] extends "number" ? number : string) | null;
};

/** No filter chosen. */
export const noneChosen = Object.fromEntries(
  Object.entries(filters).map(([name, { type }]) => [name, type === "many" ? [] : null]),
) as unknown as Chosen;

/** The keys of the filters whose values are counted: all that an entry may have or not. */
export type CountedKey = {
  [Name in FilterName]: Filters[Name] extends { slugsOf: (...entry: never[]) => unknown }
    ? Filters[Name]["key"]
    : never;
}[FilterName];

/** Returns every filter with its name in `Search`, in the order of the form. */
export const allFilters = (): [FilterName, Filter][] => Object.entries(filters) as [FilterName, Filter][];

type Counted = ChoiceFilter & { slugsOf: NonNullable<ChoiceFilter["slugsOf"]> };

const isCounted = (row: [FilterName, Filter]): row is [FilterName, Counted] =>
  row[1].type !== "number" && row[1].slugsOf !== null;

/** Returns the filters whose values are counted, in the order of the form. */
export const countedFilters = (): [FilterName, Counted][] => allFilters().filter(isCounted);

/** Returns what somebody chose of a filter, as its values in an address; empty where it does not narrow. */
export const valuesOf = (chosen: Chosen, name: FilterName): string[] => [chosen[name] ?? []].flat().map(String);
