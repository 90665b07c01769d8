import { TextField } from "./field/text-field";

/**
 * The form in which somebody types the number of a comment, to see where it stands; it posts to /comment/track. `typed`
 * and `issue` are of a number that was not one.
 */
export function NumberForm({ area, typed, issue }: { area: string; typed?: string; issue?: string }) {
  return (
    <form method="post" action="/comment/track" noValidate className="measure mt-5 space-y-5">
      <input type="hidden" name="area" value={area} />
      <TextField
        name="number"
        label="Your number"
        hint="12 figures, such as 4821 0937 5526. You got it when you sent your comment."
        value={typed}
        issue={issue}
        inputMode="numeric"
        maxLength={40}
        width="max-w-72"
        spellCheck={false}
      />
      <button type="submit" className="button">
        Show where it stands
      </button>
    </form>
  );
}
