import { wordsOf } from "../words";

/** A slug made of a name, none of `taken`: words joined by hyphens, at most 80 characters, with a number where need be. */
export function slugOfName(name: string, taken: { has: (slug: string) => boolean }): string {
  const words = wordsOf(name).map((word) => word.replace(/[^a-z0-9]/g, ""));
  const full = words.filter((word) => word !== "").join("-") || "entry";
  const short = (most: number) => full.slice(0, most).replace(/-+$/, "");
  let slug = short(80);
  for (let number = 2; taken.has(slug); number++) slug = `${short(80 - `-${number}`.length)}-${number}`;
  return slug;
}
