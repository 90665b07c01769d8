import { objectOf, textOf, textsWithin } from "../../../catalogue/json-values";
import { proseOf } from "../../../catalogue/prose";
import { quoted, sentencesOf } from "../../../catalogue/sentences";
import { hasEnded, type KnownOrganization, successorOf } from "./ended-organizations";
import { type RetiredBody, retiredBodies, saysItIsGone } from "./retired-bodies";
import type { StaleFact } from "./stale-fact";

const titles = /^(?:contacts\.\d+\.(?:name|title|department)|parts\.\d+\.name)$/;
/** Words that somebody else wrote, in quotation marks. */
const cited = /"[^"]{1,200}"|“[^”]{1,200}”/g;
const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Returns the catalogue's own ended organizations, by the names that can mean nothing else: of two words or more. */
function endedByName(organizations: ReadonlyMap<string, KnownOrganization>): RetiredBody[] {
  return [...organizations.values()].filter(hasEnded).flatMap((one) => {
    const names = [one.name, ...(one.alternate_names ?? [])].filter(
      (name) => /\S{3,} \S*[A-Z]/.test(name) && name.length < 200,
    );
    const successor = successorOf(one, organizations)?.name;
    if (names.length === 0 || names.some((name) => retiredBodies.some(({ pattern }) => pattern.test(name)))) return [];
    if (successor && names.some((name) => successor.includes(name))) return [];
    const pattern = new RegExp(`(?<!\\p{L})(?:${names.map(plain).join("|")})(?!\\p{L})`, "u");
    const successorPattern = successor ? new RegExp(plain(successor)) : pattern;
    return [{ name: one.name, pattern, successor: successor ?? "", successorPattern }];
  });
}

/** Returns the page of a body that is gone: it has to say so itself. */
function ownEnd(content: unknown): StaleFact[] {
  const { name, organization_type, ended, successor_id } = objectOf(content);
  const body = retiredBodies.find(({ pattern }) => pattern.test(textOf(name)));
  if (!body || organization_type === undefined || textOf(ended) || textOf(successor_id)) return [];
  return [
    {
      field: "ended",
      kind: "retired-body",
      wrong: `${body.name} is gone, but the fields for when it ended and who took over are empty.`,
      advice: `Say when it ended and choose who took over (${body.successor}). Every page that names it then says so too.`,
    },
  ];
}

/**
 * Bodies that are gone and are named in words as if they went on: in texts, and in the names of contacts and parts. A
 * text that says itself that the body is gone, or who took over, is right as it stands. So is the page of a body that
 * has ended.
 */
export function retiredNames(content: unknown, organizations: ReadonlyMap<string, KnownOrganization>): StaleFact[] {
  const { ended, successor_id, organization_type } = objectOf(content);
  if (organization_type !== undefined && (textOf(ended) || textOf(successor_id))) return [];
  const own = ownEnd(content);
  if (own.length > 0) return own;
  const bodies = [...retiredBodies, ...endedByName(organizations)];
  const texts = [...proseOf(content), ...[...textsWithin(content)].filter(({ field }) => titles.test(field))];
  return texts.flatMap(({ field, text }) => {
    const sentences = sentencesOf(text).map((one) => one.slice(0, 2_000));
    return bodies.flatMap((body): StaleFact[] => {
      const sentence = sentences.find((one) => body.pattern.test(one.replace(cited, "")));
      if (sentence === undefined || saysItIsGone(sentences, body)) return [];
      const advice = body.successor
        ? `Name who does this now: ${body.successor}. If you mean the past, say that it has ended.`
        : "Name who does this now. If you mean the past, say that it has ended.";
      return [
        {
          field,
          kind: "retired-body",
          wrong: `${quoted(sentence, sentence.search(body.pattern))} names what is gone: ${body.name}.`,
          advice,
        },
      ];
    });
  });
}
