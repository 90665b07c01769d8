/** Returns the text with its middle letter changed, so that it never spells the same bytes in base64url. */
export function oneLetterOff(text: string): string {
  const middle = text.length >> 1;
  return `${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`;
}
