import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { isSameNumber, phoneFormat } from "../catalogue/phone-number";
import { plainNumber } from "./contact-cells";
import { joinCell, line, splitCell } from "./list-cell";

/*
 * Telephone numbers in a cell: "01865 904040; 07700 900123 ext 4 (text): Appointments". Behind a number stand its
 * extension, "(text)" or "(fax)" for one that is not to be rung, and what it is for.
 */

const numberText = (phone: JsonObject): string => {
  const [extension, type, about] = ["extension", "type", "description"].map((name) => line(ownValue(phone, name)));
  const after = [extension && ` ext ${extension}`, type && type !== "voice" && ` (${type})`, about && `: ${about}`];
  return [line(ownValue(phone, "number")), ...after].filter(Boolean).join("");
};

/** Telephone numbers as one cell. */
export const phonesCell = (phones: unknown): string => joinCell(objectsIn(phones).map(numberText));

const shape = /^([+(\d][\d().\- ‐-―]*)(?:(?:extension|ext\.?|x) ?([^() ][^()]*?))? ?(?:\((voice|text|fax)\))?$/i;

/** What is said of one number. What is no number is kept whole, as it was typed. */
function readPhone(text: string): JsonObject {
  const [, head = "", about = ""] = /^([^:]*):?(.*)$/s.exec(line(text)) ?? [];
  const [, typed = "", extension, type] = shape.exec(head.trim()) ?? [];
  const number = plainNumber(typed);
  if (!phoneFormat.test(number)) return { number: plainNumber(text) };
  return {
    number,
    ...(extension && { extension: extension.trim() }),
    ...(type && { type: type.toLowerCase() }),
    ...(about.trim() && { description: about.trim() }),
  };
}

/** Returns whether a number that was there is the one that a cell names, however each is written. */
const isOne = (number: unknown, said: unknown): boolean =>
  plainNumber(scalarText(number)) === said || isSameNumber(scalarText(number), scalarText(said));

/**
 * Reads the telephone numbers that a cell names. One that was there keeps all its fields, but for those that the cell
 * changes. A number alone removes none of them.
 */
export function readPhones(cell: string, before: unknown, newId: () => string): JsonObject[] {
  const old = objectsIn(before);
  const phones: JsonObject[] = [];
  for (const text of new Set(splitCell(cell))) {
    const left = old.filter((phone) => !phones.some(({ id, number }) => id === phone.id && number === phone.number));
    const same = left.find((phone) => numberText(phone) === line(text));
    const said = readPhone(text);
    const known = same ?? left.find((phone) => isOne(ownValue(phone, "number"), said.number));
    const isAlone = Object.keys(said).length === 1;
    if (!known && isAlone && phones.some(({ number }) => isOne(number, said.number))) continue;
    phones.push(
      same ?? (known ? { ...known, ...said, number: known.number } : { id: newId(), type: "voice", ...said }),
    );
  }
  return phones;
}
