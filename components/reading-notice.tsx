import type { Guess } from "@/lib/catalogue/search/mended-words";

/** How the words were read, where that was more than the words: a word that was not known, and an age that was said. */
export function ReadingNotice({
  guesses,
  ages,
  area,
}: {
  guesses: readonly Guess[];
  ages: { from: number; to: number } | null;
  /** The slug of the area. */
  area: string;
}) {
  if (guesses.length === 0 && !ages) return null;
  return (
    <div className="measure mt-2 space-y-1">
      {guesses.map(({ typed, meant }) => (
        <p key={typed}>
          We do not know the word “{typed}”. Did you mean <strong>{meant}</strong>? That is what we looked for.
        </p>
      ))}
      {ages && (
        <p>
          For {ages.from === ages.to ? `age ${ages.from}` : `ages ${ages.from} to ${ages.to}`}, as you wrote. To change
          it, type an age above. <a href={`/${area}/ages`}>What changes from 0 to 25</a>
        </p>
      )}
    </div>
  );
}
