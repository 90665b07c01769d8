import { Fragment } from "react";
import { phonesIn } from "@/lib/catalogue/phones-in-text";

/** Plain words of an entry, in which telephone numbers can be tapped. */
export function Words({ text }: { text: string }) {
  const phones = phonesIn(text);
  const starts = [0, ...phones.map((phone) => phone.at + phone.text.length)];
  return starts.map((start, index) => {
    const phone = phones[index];
    return (
      <Fragment key={start}>
        {text.slice(start, phone?.at)}
        {phone && <a href={`tel:${phone.dial}`}>{phone.text}</a>}
      </Fragment>
    );
  });
}
