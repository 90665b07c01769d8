/** Text as it stands in HTML, between elements or in a quoted attribute. A line's end stays what it was. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r\n]/g, (letter) => `&#${letter.charCodeAt(0)};`);
