const files = [
  { format: "csv", newest: true, words: "CSV for a spreadsheet, drafts too" },
  { format: "csv", newest: false, words: "CSV for a spreadsheet, what is published" },
  { format: "json", newest: true, words: "Open Referral JSON, drafts too" },
  { format: "json", newest: false, words: "Open Referral JSON, what is published" },
] as const;

/** Links to the files of each area. */
export function DownloadList({ areas }: { areas: readonly { slug: string; name: string }[] }) {
  return areas.map(({ slug, name }) => (
    <section key={slug} aria-labelledby={`out-${slug}`} className="mt-3">
      <h3 id={`out-${slug}`}>{name}</h3>
      <ul>
        {files.map(({ format, newest, words }) => (
          <li key={words}>
            <a
              href={`/admin/bulk/download?area=${slug}&format=${format}${newest ? "" : "&of=published"}`}
              className="tap"
            >
              {words}
              <span className="sr-only"> ({name})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
