import type { ReferralRoute } from "@/lib/catalogue/content-blocks";
import type { Terms } from "@/lib/catalogue/terms";
import { AddressLines } from "./address-lines";
import { EmailAddress } from "./email-address";
import { FactList } from "./fact-list";
import { listed } from "./hours";
import { OutsideLink } from "./outside-link";
import { Phones } from "./phones";
import { PleaseCheck } from "./please-check";
import { whoAsks } from "./who-asks";
import { Words } from "./words";

const ways: Record<ReferralRoute["how"][number], string> = {
  phone: "by phone",
  letter: "by letter",
  form: "with a form",
  "e-referral": "by computer (an e-referral)",
  email: "by email",
  "in-person": "face to face",
};

const sentence = (words: string) => (words[0]?.toUpperCase() ?? "") + words.slice(1);

/** One way in: who may ask, how, where to send it, and what then happens. `mark`: say when it should be checked. */
export function Route({ route, terms, mark }: { route: ReferralRoute; terms: Terms; mark: boolean }) {
  const { heading, list } = whoAsks(route.who, terms);
  const { how, url, email, phones, address } = route;
  const rows = [
    {
      name: "How",
      value:
        how.length > 0 &&
        sentence(
          listed(
            how.map((way) => ways[way]),
            "or",
          ),
        ),
    },
    { name: "Ring", value: phones.length > 0 && <Phones phones={phones} mark={mark && !route.needs_review} /> },
    { name: "Email", value: email && <EmailAddress email={email} /> },
    {
      name: "Online",
      value: url && <OutsideLink href={url}>{how.includes("form") ? "Find the form" : "How to refer"}</OutsideLink>,
    },
    { name: "Write to", value: address && <AddressLines address={address} /> },
    { name: "What happens next", value: route.what_happens_next && <Words text={route.what_happens_next} /> },
    { name: "Who decides", value: route.who_decides },
    { name: "How long it takes", value: route.how_long },
  ];
  return (
    <div className="space-y-3">
      <h3>{heading}</h3>
      {list.length > 0 && (
        <ul className={list.length > 1 ? "list-disc space-y-1 pl-6" : ""}>
          {list.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {route.description && (
        <p>
          <Words text={route.description} />
        </p>
      )}
      {rows.some(({ value }) => value) && <FactList rows={rows} />}
      {mark && route.needs_review && <PleaseCheck />}
    </div>
  );
}
