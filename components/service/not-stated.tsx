import { Fragment } from "react";
import { EmailAddress } from "./email-address";
import { PhoneNumber } from "./phone-number";
import type { Helper } from "./whom-to-ask";

/** A sentence about a missing fact, and the people to ask for it: "We do not know how to get this. You can ask …". */
export function NotStated({ what, helpers }: { what: string; helpers: readonly Helper[] }) {
  return (
    <p>
      We do not know {what}. {helpers.length > 0 && <HelpersSentence helpers={helpers} />}
    </p>
  );
}

/** "You can ask A on 01865 904040, or see B." */
export function HelpersSentence({ helpers }: { helpers: readonly Helper[] }) {
  return (
    <>
      You can <HelperNames helpers={helpers} />.
    </>
  );
}

/**
 * The rest of a sentence: "ask A on 01865 904040, B, or see C". One is a link or has a number; a guide is read, not
 * asked.
 */
function HelperNames({ helpers }: { helpers: readonly Helper[] }) {
  return helpers.map(({ name, phone, email, href, isGuide }, index) => (
    <Fragment key={name}>
      {index > 0 && (index === helpers.length - 1 ? ", or " : ", ")}
      {isGuide ? "see " : index === 0 || helpers[index - 1]?.isGuide ? "ask " : ""}
      {href ? <a href={href}>{name}</a> : name}
      {phone && " on "}
      {phone && <PhoneNumber number={phone} />}
      {!phone && email && " at "}
      {!phone && email && <EmailAddress email={email} />}
    </Fragment>
  ));
}
