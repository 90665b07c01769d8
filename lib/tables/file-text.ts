import { bulkLimits } from "./limits";
import { windowsText } from "./windows-text";

/** A file's text and what to tell its owner about how it was read; or why it cannot be read, in a sentence. */
export type FileText = { text: string; notes: string[] } | { text: null; message: string };

const refused = (message: string): FileText => ({ text: null, message });

const saveAgain = "In Excel choose Save as, then “CSV UTF-8 (comma delimited)”, and choose that file here.";

/** What the first bytes of files say that people choose by mistake, as Latin-1 shows them. */
const otherFiles: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", `This is an Excel workbook or a zip file, not CSV or JSON. ${saveAgain}`],
  ["\xd0\xcf\x11\xe0", `This is an old Excel or Word file, not CSV or JSON. ${saveAgain}`],
  ["%PDF", "This is a PDF. Choose a CSV or JSON file."],
  ["\x89PNG", "This is a picture. Choose a CSV or JSON file."],
  ["\xff\xd8\xff", "This is a picture. Choose a CSV or JSON file."],
  ["GIF8", "This is a picture. Choose a CSV or JSON file."],
  ["\x1f\x8b", "This file is compressed. Unpack it, and choose the CSV or JSON file in it."],
];

/** What only UTF-8 looks like: a lead byte with the right number of bytes after it, as Latin-1 shows them. */
const utf8Sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;

const windowsNote =
  "This file is not in UTF-8. It was read as Excel for Windows writes it. Check pound signs, dashes and letters with accents before you go on.";

/**
 * Returns the text of a chosen file of at most so many bytes. UTF-8 with or without a byte order mark, UTF-16 with
 * one, and Windows-1252 are read. The last comes with a note, since nothing in such a file names its encoding. Any
 * other file is refused, also one of which only a part is UTF-8: its text would not be what was written.
 */
export function readFileText(bytes: Uint8Array, most: number = bulkLimits.bytes): FileText {
  if (bytes.length > most) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return refused(`The file has ${size} MB. It may have at most 2 MB. Split it into smaller files.`);
  }
  if (bytes.length === 0) return refused("The file is empty. Choose a file that has something in it.");
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = raw.toString("latin1", 0, 8);
  const other = otherFiles.find(([first]) => start.startsWith(first));
  if (other) return refused(other[1]);
  if (start.startsWith("\xff\xfe")) return decoded(raw, "utf-16le");
  if (start.startsWith("\xfe\xff")) return decoded(raw, "utf-16be");
  if (raw.includes(0)) {
    return refused(`There are characters in this file that no text has, so it is not CSV or JSON. ${saveAgain}`);
  }
  const asUtf8 = decoded(raw, "utf-8");
  if (asUtf8.text !== null) return asUtf8;
  const asLatin = raw.toString("latin1");
  if (utf8Sequence.test(asLatin) || /[\x81\x8d\x8f\x90\x9d]/.test(asLatin)) {
    return refused(`Some of the letters in this file are damaged: part of it is UTF-8 and part is not. ${saveAgain}`);
  }
  return { text: windowsText(raw), notes: [windowsNote] };
}

function decoded(bytes: Uint8Array, encoding: string): FileText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return refused(`The letters in this file are damaged. ${saveAgain}`);
  }
}
