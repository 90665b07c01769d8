/**
 * Returns the text of bytes in Windows-1252, as Excel and older sites write: with its quotation marks, dashes and euro
 * sign. Node 20 takes bytes that come at once for Latin-1, in which those are no characters. As a stream they are read
 * as the standard says (WHATWG Encoding).
 */
export const windowsText = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252").decode(bytes, { stream: true });
