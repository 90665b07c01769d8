/** A telephone number that can be tapped. */
export function PhoneNumber({ number }: { number: string }) {
  return <a href={`tel:${number.replaceAll(" ", "")}`}>{number}</a>;
}
