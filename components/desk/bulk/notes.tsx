/** Notes on how a file was read. Nothing without notes. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className="measure mt-4 bg-tint p-4">
      <h2 id="notes" className="text-h3">
        About this file
      </h2>
      <ul className="mt-1 list-disc pl-6">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
