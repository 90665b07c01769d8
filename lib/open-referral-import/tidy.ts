import { isJsonObject, type JsonObject } from "../catalogue/json-values";
import { plainWords } from "./plain-words";

/** Texts that programs write where there is nothing. */
const nothing = /^(?:null|undefined|n\/a|nil|\(null\)|\[\]|\{\}|\{?0{8}(?:-0{4}){3}-0{12}\}?)$/i;

/** Fields whose text is a code or an address, and no words of HTML. */
const isCode = (name: string) => /(?:^|_)(?:id|url|uri|website|email|code|href)$/.test(name);

function tidyText(text: string, name: string): string | null {
  const whole = text.replace(/[\0\ufffd]|\p{Surrogate}/gu, "");
  const plain = isCode(name) ? whole.trim() : plainWords(whole);
  return plain === "" || nothing.test(plain) ? null : plain;
}

/**
 * Returns a value of a feed without nulls, empty texts, empty lists and HTML; null when nothing is left. The value is
 * not deeper than `readJson` lets through.
 */
function tidy(value: unknown, name = ""): unknown {
  if (typeof value === "string") return tidyText(value, name);
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, name)).filter((item) => item !== null);
    return items.length > 0 ? items : null;
  }
  if (isJsonObject(value)) {
    // Outpost marks so who and what is not for the public.
    if (name !== "" && value.visible === false) return null;
    const fields = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      const tidied = key === "__proto__" ? null : tidy(inner, key);
      return tidied === null ? [] : [[key, tidied]];
    });
    return fields.length > 0 ? Object.fromEntries(fields) : null;
  }
  return value ?? null;
}

/** Returns a record of a feed, tidied; an empty one for what is no record. */
export const tidyRecord = (value: unknown): JsonObject => {
  const tidied = tidy(value);
  return isJsonObject(tidied) ? tidied : {};
};
