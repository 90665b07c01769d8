import type { ReactNode } from "react";
import { agesInWords } from "@/lib/catalogue/ages";
import type { ServiceArea } from "@/lib/catalogue/content-blocks";
import { deliveryNames } from "@/lib/catalogue/delivery-names";
import { capitalized, uncapitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { sentencesOf } from "@/lib/catalogue/sentences";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { withArticle } from "@/lib/catalogue/with-article";
import { Unbroken } from "../unbroken";
import { waysIn } from "../ways-in";
import { CannotRing } from "./cannot-ring";
import { coverageInWords } from "./coverage-in-words";
import { EmailAddress } from "./email-address";
import { howFamiliesAsk, howLongItTakes } from "./how-in-words";
import { HelpersSentence } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { OutsideLink } from "./outside-link";
import { RingButton } from "./ring-button";
import { Standing } from "./standing";
import { documentsInBrief, languagesInBrief } from "./stated-first";
import { waitInWords } from "./waits";
import { firstContact, whenToAsk, whomToAsk } from "./whom-to-ask";

/**
 * The answer on one card: for whom, how, whom to ring, where, how long, what it costs, and whether anybody has checked
 * it. What nobody states stands in its place as unknown; a guide leaves it out. Languages and what to bring stand there
 * on a line each, where they are stated.
 */
export function Glance(page: OfferProps) {
  const { entry } = page;
  const rows: { name: string; value: ReactNode }[] = [
    { name: "For whom", value: <ForWhom {...page} /> },
    { name: "How", value: how(page) },
    { name: "Contact", value: contact(page) },
    { name: "Where", value: where(page) },
    { name: "Wait", value: wait(page) },
    { name: "Language", value: languagesInBrief(entry) },
    { name: "Bring", value: documentsInBrief(entry) },
    { name: "Cost", value: entry.kind === "service" && costInWords(entry.content) },
  ];
  return (
    <section aria-labelledby="glance" className="rounded-b-md border-t-6 border-brand bg-tint print:border-2">
      <h2 id="glance" className="sr-only">
        At a glance
      </h2>
      <dl className="px-4 sm:px-5">
        {rows
          .filter(({ value }) => Boolean(value))
          .map(({ name, value }) => (
            <div className="flex flex-wrap gap-x-3 border-b border-rule py-2 last:border-0" key={name}>
              <dt className="basis-16 text-small text-quiet">{name}</dt>
              <dd className="min-w-0 flex-1 basis-40 leading-snug">{value}</dd>
            </div>
          ))}
      </dl>
      <div className="border-t-2 border-dashed border-border px-4 py-2.5 sm:px-5">
        <Standing entry={entry} />
      </div>
    </section>
  );
}

const bold = (words: string) => <span className="block font-semibold">{words}</span>;

/** So many districts stand on the card; the page names them all. */
const mostPlaces = 2;

/** So many characters of a note on ages stand on the card: "Newborn babies". */
const mostNote = 30;

/** Whether who it is for is told by age: "see below" sends nobody to words that say none. */
const tellsAges = (text: string | null) => /\d|\badults?\b/.test(text ?? "");

function ForWhom({ entry }: OfferProps) {
  const { ages, service_areas, eligibility_description } = entry.content;
  const inWords = agesInWords(ages);
  const [note = ""] = sentencesOf(ages?.note ?? "");
  const without = note || tellsAges(eligibility_description) ? "Ages: see below" : "Ages: not stated";
  return (
    <>
      {inWords && bold(/^\d/.test(inWords) ? `Ages ${inWords}` : capitalized(inWords))}
      {!inWords &&
        entry.kind === "service" &&
        bold(note && note.length <= mostNote ? note.replace(/\.$/, "") : without)}
      <Unbroken text={livingIn(service_areas)} />
    </>
  );
}

/** Returns the names of the places that the card says people must live in: the first two of more than three. */
export function namesOnCard(areas: readonly ServiceArea[]): string[] {
  const names = areas.map(coverageInWords);
  return names.length > mostPlaces + 1 ? names.slice(0, mostPlaces) : names;
}

function livingIn(areas: readonly ServiceArea[]): string {
  const names = namesOnCard(areas);
  const others = areas.length - names.length;
  return `For people in ${listed(others > 0 ? [...names, `${others} others`] : names, "and")}`;
}

/** What stands in the place of a fact that nobody states. */
const unknown = ({ entry, catalogue }: OfferProps) => `Not known. ${whenToAsk(entry, catalogue)}`;

function how(page: OfferProps): ReactNode {
  const { entry, catalogue } = page;
  const { referral } = entry.content;
  const route = referral.routes.find(({ audience }) => audience === "everyone");
  const way = waysIn(referral, catalogue.terms.referrers);
  const form = howFamiliesAsk(referral);
  if (way)
    return (
      <>
        {bold(way)}
        {form && `${form}.`}
      </>
    );
  if (referral.required === "no") return bold("You do not need a referral");
  if (referral.required) return bold("Somebody has to refer you");
  if (route || referral.note)
    return (
      <>
        {referral.note && `${sentencesOf(referral.note)[0]} `}
        <a href="#how-to-get-it">More about how</a>
      </>
    );
  return entry.kind === "service" && unknown(page);
}

function contact({ entry, area, catalogue }: OfferProps): ReactNode {
  const found = firstContact(entry, catalogue);
  if (found?.phone)
    return (
      <>
        <RingButton {...found} phone={found.phone} />
        <CannotRing catalogue={catalogue} entry={entry} />
      </>
    );
  if (found?.email)
    return (
      <>
        <EmailAddress email={found.email} />
        {found.name && <span className="block text-small">{found.name}</span>}
      </>
    );
  if (found?.url) {
    const own = entry.kind === "guide" ? "Website about this guide" : "Their website";
    const whose = found.name ? `Website of ${withArticle(found.name)}` : own;
    return <OutsideLink href={found.url}>{whose}</OutsideLink>;
  }
  const helpers = whomToAsk(entry, area, catalogue);
  if (entry.kind === "guide" || helpers.length === 0) return null;
  return (
    <>
      We know no number. <HelpersSentence helpers={helpers.slice(0, 1)} />
    </>
  );
}

/** So many ways of reaching the child stand on the card; the page names them all. */
const mostWays = 2;

/** Returns whether the card says all that is known of where a service is given: no address, and no word on a way. */
export const isWhereOnCard = ({ service_at_locations, locations_note, delivery }: ServiceContent): boolean =>
  service_at_locations.length === 0 &&
  locations_note === null &&
  delivery.length <= mostWays &&
  delivery.every(({ description, needs_review }) => !description && !needs_review);

function where(page: OfferProps): ReactNode {
  const { entry, catalogue } = page;
  if (entry.kind !== "service") return null;
  const { service_at_locations, locations_note } = entry.content;
  const places = service_at_locations.flatMap(
    ({ location_id }) => catalogue.entries.get(location_id)?.content.name ?? [],
  );
  const isAllHere = isWhereOnCard(entry.content);
  const ways = deliveryNames(entry.content, catalogue.terms).map((name) =>
    isAllHere ? name : name.replace(/ \(.*/, ""),
  );
  if (places.length === 0 && ways.length === 0 && locations_note === null) return unknown(page);
  const words =
    places.length > 0
      ? `${places[0]}${places.length > 1 || ways.length > 1 ? ", and elsewhere" : ""}`
      : [...ways.slice(0, mostWays), ...(ways.length > mostWays ? ["elsewhere"] : [])];
  return (
    <>
      {typeof words === "string" ? `${words}. ` : words.length > 0 && `${inOne(words)}. `}
      {words.length === 0 && `${sentencesOf(locations_note ?? "")[0]} `}
      {!isWhereOnCard(entry.content) && <a href="#where-it-is">{places.length > 0 ? "Address" : "More about where"}</a>}
    </>
  );
}

/** "At home", "At school" as one: "At home or at school". */
const inOne = ([first = "", ...others]: readonly string[]) => listed([first, ...others.map(uncapitalized)], "or");

function wait(page: OfferProps): ReactNode {
  const { entry } = page;
  if (entry.kind !== "service") return null;
  const measured = entry.content.waits.find(({ basis }) => basis === "measured");
  const shown = measured ?? entry.content.waits[0];
  const [answer] = sentencesOf(howLongItTakes(entry.content.referral) ?? "");
  if (!shown && !answer) return unknown(page);
  if (!shown)
    return (
      <>
        {answer} <a href="#how-to-get-it">More</a>
      </>
    );
  return (
    <>
      {waitInWords(shown)} {shown.basis === "target" ? "(their aim)" : "(as it was measured)"}.{" "}
      <a href="#waiting">More</a>
    </>
  );
}

/** "Free" when every cost that is stated is nothing, "Some costs" when not, null when none is stated in numbers. */
function costInWords({ cost_options }: ServiceContent): string | null {
  if (cost_options.length === 0) return null;
  return cost_options.every(({ amount }) => amount === 0) ? "Free" : "Some costs";
}
