import type { Guess } from "@/lib/catalogue/search/mended-words";

/**
 * How the words were read, where that was more than the words: an age that was said, and a word that was not known. It
 * goes on in the line that counts the answers.
 */
export function ReadingNotice({
  guesses,
  ages,
}: {
  guesses: readonly Guess[];
  ages: { from: number; to: number } | null;
}) {
  return (
    <>
      {ages && ` · ${ages.from === ages.to ? `age ${ages.from}` : `ages ${ages.from} to ${ages.to}`}`}
      {ages && <span className="max-sm:sr-only">, as you wrote</span>}
      {guesses.map(({ typed, meant }) => (
        <span key={typed}>
          {" "}
          · “{typed}”? Did you mean <strong className="text-text">{meant}</strong>?
        </span>
      ))}
    </>
  );
}
