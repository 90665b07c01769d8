import type { Address } from "@/lib/catalogue/content-blocks";

/** The lines of an address, as they stand on an envelope. */
const linesOf = (address: Address): string[] =>
  [
    address.attention,
    address.address_1,
    address.address_2,
    address.city,
    address.state_province,
    address.postal_code,
  ].filter((line): line is string => Boolean(line));

/** An address, one line under the other. */
export function AddressLines({ address }: { address: Address }) {
  return (
    <address className="not-italic">
      {linesOf(address).map((line) => (
        <span className="block" key={line}>
          {line}
        </span>
      ))}
    </address>
  );
}
