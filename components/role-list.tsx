import { Fragment } from "react";
import { agesInWords } from "@/lib/catalogue/ages";
import type { Offer, Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { Match } from "@/lib/catalogue/search/search";
import type { HowReferred } from "@/lib/catalogue/search/who-refers";
import type { Category, Terms } from "@/lib/catalogue/terms";
import { wayOfRole } from "./role-way";
import { EmailAddress } from "./service/email-address";
import { OutsideLink } from "./service/outside-link";
import { PhoneNumber } from "./service/phone-number";
import { aboutPhone } from "./service/whom-to-ask";

/** What stands over each group of a list for a role. */
export const roleTitles: Record<HowReferred, string> = {
  named: "They name you: you can refer",
  anyone: "The family can ask: give them the way",
  "not-stated": "Nobody has stated who may refer",
};

/** The topic of a service: the first of its categories, or what that is part of. Null where no taxonomy has it. */
function topicOf({ content }: Offer, categories: readonly Category[]): Category | null {
  const rowOf = (slug: string | undefined) => categories.find((row) => row.slug === slug) ?? null;
  const own = rowOf(content.categories[0]);
  return rowOf(own?.parent) ?? own;
}

/**
 * The services of one group by topic, one row a service: its name and ages, the way in, the form and the number. Each
 * name leads to the page about referring.
 */
export function RoleList({ matches, role, terms }: { matches: readonly Match[]; role: string; terms: Terms }) {
  const { categories, referrers } = terms;
  const topics = [...categories, null].flatMap((category) => {
    const own = matches.filter(({ offer }) => topicOf(offer, categories) === category);
    return own.length > 0 ? [{ name: category?.name ?? "Other services", own }] : [];
  });
  return (
    <div className="border-b border-rule text-small print:text-credit print:leading-snug">
      {topics.map(({ name, own }) => (
        <div
          className="border-t border-rule py-1 lg:grid lg:grid-cols-[13.25rem_minmax(0,1fr)] lg:gap-x-3 lg:py-0 lg:leading-snug print:grid print:grid-cols-[9rem_minmax(0,1fr)] print:gap-x-3 print:py-0"
          key={name}
        >
          <h3 className="text-small lg:py-px lg:leading-snug lg:font-normal lg:text-quiet print:text-credit print:font-normal">
            {name}
          </h3>
          <ul>
            {own.map(({ offer, how }, at) => (
              <li
                className="gap-x-3 py-1 sm:grid sm:grid-cols-2 lg:grid-cols-[11fr_13fr] lg:py-px print:grid print:grid-cols-[2fr_3fr] print:py-px"
                key={offer.id}
              >
                <p>
                  <a className="font-semibold" href={`${pathOfEntry(offer)}/refer`}>
                    {offer.content.name}
                  </a>
                  {offer.content.ages && (
                    <>
                      {" "}
                      <span className="inline-block text-quiet">{agesInWords(offer.content.ages)}</span>
                    </>
                  )}
                </p>
                <Way
                  offer={offer}
                  how={how ?? "not-stated"}
                  role={role}
                  referrers={referrers}
                  above={own[at - 1]?.offer ?? null}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Guides beside those services, under a heading that says what they are, for nobody is referred to one. */
export function RoleGuides({ guides }: { guides: readonly Published<"guide">[] }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="guides">
      <h2 className="mb-1 text-h3 lg:mb-0.5" id="guides">
        A guide tells the way ({guides.length})
      </h2>
      <ul className="flex flex-wrap gap-x-6 border-y border-rule py-1 text-small lg:py-0.5 lg:leading-snug print:text-credit">
        {guides.map((guide) => (
          <li className="py-1 lg:py-px print:py-0" key={guide.id}>
            <a href={pathOfEntry(guide)}>{guide.content.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way in one sentence. What a number is (`aboutPhone`) is not said again under the same of the row `above`. */
function Way({ above, ...referring }: Parameters<typeof wayOfRole>[0] & { above: Offer | null }) {
  const { way, description, isUnknown, link, phones, email } = wayOfRole(referring);
  const { name } = referring.offer.content;
  const saidAbove = above ? wayOfRole({ ...referring, offer: above }).phones : [];
  return (
    <p>
      {way ?? description} {isUnknown && referring.how === "named" && "How is not stated. "}
      {link && (
        <>
          <OutsideLink href={link.href}>
            {link.label}
            <span className="sr-only">, {name}</span>
          </OutsideLink>
          .{" "}
        </>
      )}
      {phones.map((phone) => {
        const about = aboutPhone(null, phone);
        const isSaid = saidAbove.some((one) => one.number === phone.number && aboutPhone(null, one) === about);
        return (
          <Fragment key={phone.id}>
            {phone.type === "text" ? "Text" : "Ring"} <PhoneNumber number={phone.number} of={name} type={phone.type} />
            {about && !isSaid && <span className="text-quiet"> ({about})</span>}.{" "}
          </Fragment>
        );
      })}
      {email && <EmailAddress email={email} />}
      {!link && phones.length === 0 && !email && "Its page says who you can ask."}
    </p>
  );
}
