import { type EntryKind, folderOfKind } from "@/lib/catalogue/entry";

/**
 * The question at the end of an entry's page, whether it is right. "Yes" is counted, and nothing of who said so; what
 * is wrong is told in the form for comments, about this entry. It needs no script.
 */
export function WasThisRight({ entry }: { entry: { area: string; kind: EntryKind; slug: string } }) {
  const about = `${folderOfKind[entry.kind]}/${entry.slug}`;
  return (
    <section aria-labelledby="right" className="no-print mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 id="right" className="w-full text-h3 sm:w-auto">
        Was this right?
      </h2>
      <form method="post" action="/comment/right">
        <input type="hidden" name="area" value={entry.area} />
        <input type="hidden" name="about" value={about} />
        <button type="submit" className="button-quiet px-3">
          Yes
        </button>
      </form>
      <a href={`/${entry.area}/comment?about=${about}`} className="button-quiet px-3">
        Something is wrong
      </a>
    </section>
  );
}
