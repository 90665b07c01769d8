import type { Published } from "@/lib/catalogue/catalogue";
import type { Audience, ContentLink } from "@/lib/catalogue/content-blocks";
import { NotCertain } from "./not-certain";
import { HelpersSentence } from "./not-stated";
import { OutsideLink } from "./outside-link";
import { type Doubter, doubterOf, doubtOfFields } from "./review";
import { Section } from "./section";
import type { Helper } from "./whom-to-ask";

const kinds: Record<ContentLink["kind"], string> = {
  website: "website",
  document: "document",
  form: "form",
  "e-learning": "online course",
  video: "video",
  booklet: "booklet",
  policy: "policy",
  law: "law",
};

const size = (kilobytes: number | null) =>
  kilobytes === null ? null : kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;

/** Returns the links of an entry that are for these readers. */
export const linksFor = (reader: Audience, { links }: { links: readonly ContentLink[] }): ContentLink[] =>
  links.filter(({ audience }) => audience === reader);

/** Pages and documents. One without an address reads "Ask for it", and the end of the list says whom. */
export function LinkList({
  links,
  helpers,
  doubt,
}: {
  links: readonly ContentLink[];
  helpers: readonly Helper[];
  doubt: Doubter;
}) {
  return (
    <>
      <ul className="space-y-4">
        {links.map((link) => {
          const about = [kinds[link.kind], link.format, size(link.size_kb), link.author, link.date].filter(Boolean);
          return (
            <li key={link.id}>
              {link.url ? <OutsideLink href={link.url}>{link.title}</OutsideLink> : `Ask for it: ${link.title}`}
              <span className="text-quiet"> ({about.join(", ")})</span>
              {link.description && <span className="block">{link.description}</span>}
              <NotCertain doubt={doubt(link, "this link")} />
            </li>
          );
        })}
      </ul>
      {links.some(({ url }) => url === null) && helpers.length > 0 && (
        <p className="text-quiet">
          <HelpersSentence helpers={helpers} />
        </p>
      )}
    </>
  );
}

/** The links of an organization or a place that are for everyone, under a heading of their own; or nothing. */
export function LinksSection({ content }: Pick<Published<"organization" | "location">, "content">) {
  const links = linksFor("everyone", content);
  if (links.length === 0) return null;
  return (
    <Section doubt={doubtOfFields(content, ["links"])} id="links" title="Links and documents">
      <LinkList doubt={doubterOf(content)} helpers={[]} links={links} />
    </Section>
  );
}
