import { isJsonObject } from "../catalogue/json-values";
import { bulkLimits } from "./limits";
import { savableText } from "./savable-text";

/** Returns how deep a JSON text is nested, counted without reading it: what is too deep is never parsed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 0x22) {
      at++;
      while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
    } else if (mark === 0x7b || mark === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (mark === 0x7d || mark === 0x5d) depth--;
  }
  return deepest;
}

/** Returns whether every text in a value is one that can be kept. The value is not deeper than `bulkLimits.depth`. */
function isKeepable(value: unknown): boolean {
  if (typeof value === "string") return savableText(value) !== null;
  if (Array.isArray(value)) return value.every(isKeepable);
  if (!isJsonObject(value)) return true;
  return Object.entries(value).every(([name, inner]) => savableText(name) !== null && isKeepable(inner));
}

/**
 * Returns the value of a JSON text, or a sentence that says why it cannot be read. Never throws. `isTidied`: whoever
 * asks takes characters out that no text has.
 */
export function readJson(text: string, isTidied = false): { value: unknown } | { message: string } {
  if (depthOf(text) > bulkLimits.depth) {
    return { message: "This JSON is nested too deeply. Open Referral needs no more than a few levels." };
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isTidied || isKeepable(value)) return { value };
    return {
      message: "There are characters in this file that no text has (\\u0000, or half of a pair). Take them out.",
    };
  } catch {
    return {
      message: "This is not JSON: a bracket, comma or quotation mark is missing or too many. Export the file again.",
    };
  }
}
