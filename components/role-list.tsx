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
    <div className="border-b border-rule text-small">
      {topics.map(({ name, own }) => (
        <div
          className="border-t border-rule py-1 lg:py-0.5 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-x-4"
          key={name}
        >
          <h3 className="text-small">{name}</h3>
          <ul>
            {own.map(({ offer, how }) => (
              <li
                className="gap-x-4 py-1 sm:grid sm:grid-cols-2 lg:grid-cols-[6fr_7fr] lg:py-0 print:grid print:grid-cols-[2fr_3fr]"
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
                <Way offer={offer} how={how ?? "not-stated"} role={role} referrers={referrers} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Guides beside those services. Each says that it is a guide, for nobody is referred to one. */
export function RoleGuides({ guides }: { guides: readonly Published<"guide">[] }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="guides">
      <h2 className="mb-1 text-h3" id="guides">
        A guide tells the way ({guides.length})
      </h2>
      <ul className="border-y border-rule py-1 text-small sm:columns-2 lg:columns-3 print:columns-3">
        {guides.map((guide) => (
          <li className="break-inside-avoid py-1 lg:py-0.5" key={guide.id}>
            <span className="text-quiet">Guide:</span> <a href={pathOfEntry(guide)}>{guide.content.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way in one sentence. */
function Way(referring: Parameters<typeof wayOfRole>[0]) {
  const { way, description, isUnknown, link, phones, email } = wayOfRole(referring);
  const { name } = referring.offer.content;
  return (
    <p>
      {way ?? description} {isUnknown && referring.how === "named" && "Nobody has stated how. "}
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
        return (
          <Fragment key={phone.id}>
            {phone.type === "text" ? "Text" : "Ring"} <PhoneNumber number={phone.number} of={name} type={phone.type} />
            {about && <span className="text-quiet"> ({about})</span>}.{" "}
          </Fragment>
        );
      })}
      {email && <EmailAddress email={email} />}
      {!link && phones.length === 0 && !email && "Its page says who you can ask."}
    </p>
  );
}
