import { countKeys, findKey, keysOfDistricts, keyText, letterSet, placesOfKey, seekKey } from "./place-index";
import { placeKey } from "./place-key";
import { placeLabel } from "./place-label";
import { type PlaceContext, placesWhere } from "./place-qualifier";
import { couldBe, countSlips, forgivenSlips, keysWithSlips } from "./place-slips";
import type { Place } from "./place-table";

/** A place that a text may mean. */
export type PlaceMatch = {
  place: Place;
  label: string;
  /** How many slips of the pen were forgiven. */
  slips: number;
  /** Whether the name is whole, or one of its short forms ("Henley" for "Henley-on-Thames"). */
  whole: boolean;
  /** Whether it is where the text says; false if it only has the name. */
  there: boolean;
  /**
   * Whether it has to be asked about: what was typed is another place's name, or says the opposite ("North" for
   * "South").
   */
  isGuess: boolean;
};

/** No name with its councils is longer than this. */
const LONGEST = 120;

/** Returns the label of a place, as it is shown and as it travels in a URL. */
export const labelOf = (context: PlaceContext, place: Place): string =>
  placeLabel(place, context.districts[place.district], context.postcodeNear(place));

/**
 * Returns every place that a text may mean, in no order; none if nothing fits. The first of these readings that fits is
 * taken:
 * - A label, which means one place.
 * - A name or short name, in any spelling.
 * - A name and words that say where ("Norton, Stockton", "Milton Oxfordshire").
 * - The same with the slips that `forgivenSlips` forgives, in the fewest that will do.
 */
export function searchPlaces(context: PlaceContext, text: string): PlaceMatch[] {
  if (text.length > LONGEST) return [];
  const labelled = placeOfLabel(context, text);
  if (labelled) return [labelled];
  for (const named of [exactly, withSlips]) {
    const whole = named(context, placeKey(text));
    if (whole.length > 0) return whole;
    for (const { name, wheres } of splits(text)) {
      const matches = named(context, name);
      const there = placesWhere(
        context,
        matches.map((match) => match.place),
        wheres,
      );
      if (there.length === 0) continue;
      const fitting = matches.filter((match) => there.includes(match.place));
      const realNames = fitting.some(({ slips }) => slips > 0) ? exactly(context, name) : [];
      return realNames.length === 0
        ? fitting
        : [...fitting, ...realNames].map((match) => ({ ...match, isGuess: true }));
    }
  }
  return unplaced(context, text);
}

/** A name whose "where" fits none of its places: all of them, since it is better to choose than to be sent away. */
function unplaced(context: PlaceContext, text: string): PlaceMatch[] {
  const [name = "", ...wheres] = text.split(",");
  const matches = wheres.length > 0 ? exactly(context, placeKey(name)) : [];
  return matches.map((match) => ({ ...match, there: false }));
}

/** No more keys than this begin with what somebody typed: with more it says too little. */
const MOST_LONGER = 500;

/** Places whose names begin with what was typed, or are a slip more away than is forgiven: to ask "Did you mean…?" */
export function nearMisses(context: PlaceContext, text: string): PlaceMatch[] {
  const key = placeKey(text.slice(0, LONGEST));
  if (key.length < 3) return [];
  const longer: PlaceMatch[] = [];
  const first = seekKey(context.places, key);
  for (let at = first; at < Math.min(countKeys(context.places), first + MOST_LONGER); at++) {
    if (!keyText(context.places, at).startsWith(key)) break;
    longer.push(...matchesOf(context, at, 0));
  }
  const limit = Math.min(2, forgivenSlips(key) + 1);
  const close = keysWithSlips(context.places, key, limit).flatMap(({ key, slips }) => matchesOf(context, key, slips));
  return [...longer, ...close];
}

/**
 * Returns places of some districts (by their numbers) whose names are like the typed one. They may differ by the slips
 * that are forgiven, or have more words before or behind it ("Ingleby Barwick" for "Ingleby").
 */
export function namesLike(context: PlaceContext, text: string, districts: readonly number[]): PlaceMatch[] {
  const { places } = context;
  const key = placeKey(text.slice(0, LONGEST));
  if (key.length < 4) return [];
  const limit = forgivenSlips(key);
  const wanted = new TextEncoder().encode(key);
  const wantedLetters = letterSet(wanted, 0, wanted.length);
  const [asHead, asTail] = [`${key} `, ` ${key}`];
  const found: PlaceMatch[] = [];
  for (const { number, text, bytes, letters } of keysOfDistricts(places, districts)) {
    if (text.length > key.length && (text.startsWith(asHead) || text.endsWith(asTail))) {
      found.push(...matchesOf(context, number, 0));
    } else if (Math.abs(text.length - key.length) <= limit && couldBe(wantedLetters, letters, limit)) {
      const slips = countSlips(bytes, wanted, limit);
      if (slips <= limit) found.push(...matchesOf(context, number, slips));
    }
  }
  return found.filter(({ place }) => districts.includes(place.district));
}

/** The ways to cut a text into a name and where it is: at the first comma, or else before each word, the last first. */
function splits(text: string): { name: string; wheres: string[] }[] {
  const [name = "", ...wheres] = text.split(/[,(]/);
  if (wheres.length > 0) return [{ name: placeKey(name), wheres }];
  const words = placeKey(text).split(" ");
  const cuts = words.map((_, at) => at).filter((at) => at > 0 && at >= words.length - 4);
  return cuts.reverse().map((at) => ({ name: words.slice(0, at).join(" "), wheres: [words.slice(at).join(" ")] }));
}

/** Returns the one place that has this label, or null. */
export function placeOfLabel(context: PlaceContext, text: string): PlaceMatch | null {
  const key = placeKey(text);
  for (const mark of [",", "("]) {
    const end = text.indexOf(mark);
    if (end < 0) continue;
    const match = exactly(context, placeKey(text.slice(0, end))).find(({ label }) => placeKey(label) === key);
    if (match) return match;
  }
  return null;
}

function exactly(context: PlaceContext, name: string): PlaceMatch[] {
  const key = findKey(context.places, name);
  return key === null ? [] : matchesOf(context, key, 0);
}

function withSlips(context: PlaceContext, name: string): PlaceMatch[] {
  const limit = forgivenSlips(name);
  if (limit === 0) return [];
  return keysWithSlips(context.places, name, limit).flatMap(({ key, slips }) => {
    const isGuess = isOpposite(name, keyText(context.places, key));
    return matchesOf(context, key, slips).map((match) => ({ ...match, isGuess }));
  });
}

const OPPOSITES = [
  "north south east west",
  "upper lower nether",
  "great little",
  "high low",
  "old new",
  "over under",
].map((words) => new Set(words.split(" ")));

/** Returns whether two names differ in a word that means the opposite: North Hinksey is not South Hinksey. */
const isOpposite = (one: string, other: string): boolean => {
  const words = other.split(" ");
  return one
    .split(" ")
    .some((word, at) => word !== words[at] && OPPOSITES.some((set) => set.has(word) && set.has(words[at] ?? "")));
};

function matchesOf(context: PlaceContext, key: number, slips: number): PlaceMatch[] {
  const text = keyText(context.places, key);
  return placesOfKey(context.places, key).map((place) => ({
    place,
    label: labelOf(context, place),
    slips,
    whole: placeKey(place.name) === text,
    there: true,
    isGuess: false,
  }));
}
