import { Fragment } from "react";
import { EmailAddress } from "./email-address";
import { PhoneNumber } from "./phone-number";
import type { Helper } from "./whom-to-ask";

/** Names of those to ask in one sentence, "A on 01865 904040, or B", each one a link or with a number. */
export function HelperNames({ helpers }: { helpers: readonly Helper[] }) {
  return helpers.map(({ name, phone, email, href }, index) => (
    <Fragment key={name}>
      {index > 0 && (index === helpers.length - 1 ? ", or " : ", ")}
      {href ? <a href={href}>{name}</a> : name}
      {phone && " on "}
      {phone && <PhoneNumber number={phone} />}
      {email && " at "}
      {email && <EmailAddress email={email} />}
    </Fragment>
  ));
}
