import { Icon } from "./icon";

/**
 * The form for a place and words to search for, which posts to /find. `words` "ask" draws a field for them, text sends
 * these words along, null none. `filters` are those chosen already, as key and value. Each form on a page has its own
 * `id`.
 */
export function SearchForm({
  id = "where",
  area = "",
  where = "",
  words = "ask",
  typedWords = "",
  filters = [],
  example,
  error = null,
  button = "Find services",
}: {
  id?: string;
  area?: string;
  where?: string;
  words?: string | null;
  typedWords?: string;
  filters?: readonly (readonly [string, string])[];
  example: string;
  error?: string | null;
  button?: string;
}) {
  const asks = words === "ask";
  return (
    <form
      method="post"
      action="/find"
      className={`grid items-end gap-4 ${asks ? "md:grid-cols-[1fr_1fr_auto]" : "sm:grid-cols-[1fr_auto]"}`}
    >
      <input type="hidden" name="area" value={area} />
      {filters.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      {!asks && words && <input type="hidden" name="q" value={words} />}
      <div>
        <label htmlFor={id} className="block font-semibold">
          Postcode, town or village
        </label>
        <span id={`${id}-hint`} className="block text-small text-quiet">
          For example {example}
        </span>
        {error && (
          <span id={`${id}-error`} className="block font-semibold text-error">
            <span className="sr-only">Problem: </span>
            {error}
          </span>
        )}
        <input
          id={id}
          name="where"
          type="text"
          defaultValue={where}
          autoComplete="postal-code"
          spellCheck={false}
          enterKeyHint="search"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          className="field mt-1"
        />
      </div>
      {asks && (
        <div>
          <label htmlFor={`${id}-q`} className="block font-semibold">
            What do you need help with?
          </label>
          <span id={`${id}-q-hint`} className="block text-small text-quiet">
            In your own words. You can leave it empty.
          </span>
          <input
            id={`${id}-q`}
            name="q"
            type="text"
            defaultValue={typedWords}
            autoComplete="off"
            maxLength={200}
            enterKeyHint="search"
            aria-describedby={`${id}-q-hint`}
            className="field mt-1"
          />
        </div>
      )}
      <button type="submit" className="button">
        <Icon name="search" />
        {button}
      </button>
    </form>
  );
}
